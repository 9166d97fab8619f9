import { expect, type Page } from '@playwright/test'
import { unlike } from './likeness/compare.ts'
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
  const differing: string[] = []
  for (const language of languages) {
    await speakHere(page, language)
    for (const theme of themes)
      differing.push(...(await looks(page, theme, `${name}-${language}-${theme}`)))
  }
  await speakHere(page, 'en')
  expect.soft(differing).toEqual([])
}

async function looks(page: Page, theme: Theme, name: string): Promise<string[]> {
  await wear(page, theme)
  const isRenewing = test.info().config.updateSnapshots === 'all'
  const found: (string | null)[] = []
  for (const size of sizes) {
    await page.setViewportSize(size)
    const screen = await page.screenshot({ animations: 'disabled' })
    found.push(unlike(`${name}-${size.width}`, screen, isRenewing))
  }
  return found.filter((sentence) => sentence !== null)
}
