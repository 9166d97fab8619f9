import { expect, type Page } from '@playwright/test'
import { unlike } from './likeness/compare.ts'
import { test } from './likeness/still-practice.ts'
import { STILL } from './likeness/still.ts'
import { speak } from './steps/clinic.ts'
import { clear, furnishedAt, places, type FurnishedClinic, type Place } from './steps/places.ts'
import { signIn } from './steps/sign-in.ts'
import { wear, type Theme } from './steps/wear.ts'

/** Some thirty screens, each in twelve looks. */
test.setTimeout(900_000)

const languages = ['en', 'es'] as const
const themes: readonly Theme[] = ['light', 'dark', 'contrast']
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]

for (const username of ['frontdesk', 'manager'] as const) {
  test(`every screen of ${username} looks as it is kept`, async ({ page, host }) => {
    const clinic = await furnishedAt(host.address, STILL)
    await signIn(page, username)
    for (const place of places.filter((each) => each.username === username)) {
      const differing = await test.step(place.name, () => lookAt(page, clinic, place))
      expect.soft(differing).toEqual([])
    }
  })
}

/** @returns a sentence for each look that differs */
async function lookAt(page: Page, clinic: FurnishedClinic, place: Place): Promise<string[]> {
  await clear(page)
  await place.open(page, clinic)
  const differing: string[] = []
  for (const language of languages) {
    await speak(page, clinic, language)
    for (const theme of themes)
      differing.push(...(await looks(page, theme, `${place.name}-${language}-${theme}`)))
  }
  await speak(page, clinic, 'en')
  return differing
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
