import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { expectAccessible } from './fixtures/axe.ts'
import { test } from './likeness/still-practice.ts'
import { STILL } from './likeness/still.ts'
import { command } from './steps/board.ts'
import { furnishedAt, places, walk, type FurnishedClinic } from './steps/places.ts'
import { signIn } from './steps/sign-in.ts'

/** Every kind of screen, panel and dialog that shows patients. */
const walked = [
  ...['board', 'appointment', 'booking', 'patients', 'patient', 'check-in', 'command-box'],
  ...['list-waitlist', 'list-recalls', 'list-openings', 'flow', 'audit'],
]

/** Those of them on which she stands still to be read again. */
const shown = ['board', 'appointment', 'patient']

const alma = (page: Page) => page.getByText('Alma Quistgaard').first()

const mark = (page: Page) => page.getByText('Names are shown as initials')

const Named = z.object({ givenName: z.string(), familyName: z.string() })

/** What nobody may read behind the curtain: the names of patients of the demo, in one piece each. */
async function namesIn({ rest }: FurnishedClinic): Promise<string[]> {
  const found = await Promise.all(
    ['ma', 'jo', 'li', 'an', 'ch', 'ro'].map((text) =>
      rest.post('/patients/search', { text, limit: 50 }),
    ),
  )
  const people = z.array(Named).parse(found.flat())
  return people.flatMap(({ givenName, familyName }) => [
    `${givenName} ${familyName}`,
    `${familyName}, ${givenName}`,
  ])
}

/** Everything that a page shows or tells assistive technology, and its title. */
const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      document.title,
      document.documentElement.textContent,
      ...Array.from(document.querySelectorAll('[aria-label], [title], [alt]'), (element) =>
        ['aria-label', 'title', 'alt'].map((name) => element.getAttribute(name) ?? '').join(' '),
      ),
    ].join('\n'),
  )

test('one key turns names into initials on every screen, the next one shows them again', async ({
  page,
  host,
}) => {
  const clinic = await furnishedAt(host.address, STILL)
  const names = [...(await namesIn(clinic)), 'Alma Quistgaard', 'Quistgaard, Alma', 'Quistgaard']
  await signIn(page, 'manager')
  const seen = new Set<string>()
  const through = places.filter(({ name }) => walked.includes(name))
  await walk(page, clinic, through, async (place) => {
    const open = await wordsOf(page)
    names.filter((name) => open.includes(name)).forEach((name) => seen.add(name))
    await page.keyboard.press('F9')
    await expect(mark(page)).toBeVisible()
    const veiled = await wordsOf(page)
    expect(names.filter((name) => veiled.includes(name))).toEqual([])
    await page.keyboard.press('Shift')
    await expect(mark(page)).toBeVisible()
    await page.keyboard.press('a')
    await expect(mark(page)).toHaveCount(0)
    if (shown.includes(place.name)) await expect(alma(page)).toBeVisible()
  })
  expect(seen.size).toBeGreaterThan(10)
})

test('the key that lifts the curtain does nothing else, and nothing is printed behind it', async ({
  page,
}) => {
  await signIn(page, 'frontdesk')
  await command(page, 'hide names')
  await expect(mark(page)).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('b')
  await expect(mark(page)).toHaveCount(0)
  await expect(page.getByRole('complementary')).toHaveCount(0)
  await page.keyboard.press('Control+.')
  await expect(mark(page)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('body')).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'Show names' }).click()
  await expect(mark(page)).toHaveCount(0)
})
