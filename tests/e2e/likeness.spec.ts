import { expect, type CDPSession, type Page } from '@playwright/test'
import { keepScreen } from './fixtures/screens.ts'
import { unlike } from './likeness/compare.ts'
import { smallPicture } from './likeness/small-picture.ts'
import { test } from './likeness/still-practice.ts'
import { STILL } from './likeness/still.ts'
import { speakHere } from './steps/language.ts'
import { doorPlaces, furnishedAt, placesOf, setUpPlaces, walk, type Place } from './steps/places.ts'
import { signIn } from './steps/sign-in.ts'
import { wear, type Theme } from './steps/wear.ts'

/** Some ninety screens, each in twelve looks. */
test.setTimeout(1_800_000)

const languages = ['en', 'es'] as const
const themes: readonly Theme[] = ['light', 'dark', 'contrast']
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]

for (const username of ['frontdesk', 'manager', 'chen'] as const) {
  test(`every screen of ${username} looks as it is kept`, async ({ page, host }) => {
    const clinic = await furnishedAt(host.address, STILL)
    await signIn(page, username)
    await walk(page, clinic, placesOf[username], (place) => lookAt(page, place))
  })
}

test('every page without an account looks as it is kept', async ({ page, host }) => {
  const clinic = await furnishedAt(host.address, STILL)
  await walk(page, clinic, doorPlaces, (place) => lookAt(page, place))
})

test.describe('a practice without anything', () => {
  test.use({ furnishing: 'empty' })

  test('looks as it is kept', async ({ page }) => {
    for (const place of setUpPlaces) {
      await place.open(page)
      await lookAt(page, place)
    }
  })
})

/** Fails with a sentence for each look that differs, and goes on. */
async function lookAt(page: Page, { name }: Pick<Place, 'name'>): Promise<void> {
  await page.mouse.move(0, 0)
  const session = await page.context().newCDPSession(page)
  const differing: string[] = []
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const language of languages) {
      await speakHere(page, language)
      const looks = looksOf(page, session, `${name}-${language}-${size.width}`)
      differing.push(...(await looks))
    }
  }
  await speakHere(page, 'en')
  await session.detach()
  expect.soft(differing).toEqual([])
}

async function looksOf(page: Page, session: CDPSession, name: string): Promise<string[]> {
  const isRenewing = test.info().config.updateSnapshots === 'all'
  const found: (string | null)[] = []
  for (const theme of themes) {
    await wear(page, theme)
    if (isRenewing) await keepScreen(page, `likeness/${name}-${theme}`)
    found.push(unlike(`${name}-${theme}`, await smallPicture(page, session), isRenewing))
  }
  return found.filter((sentence) => sentence !== null)
}
