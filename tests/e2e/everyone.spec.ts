import type { Page } from '@playwright/test'
import { barriers, faintText } from './fixtures/axe.ts'
import { expect, test } from './fixtures/practice.ts'
import { test as still } from './likeness/still-practice.ts'
import { STILL } from './likeness/still.ts'
import { speakHere } from './steps/language.ts'
import { crowded, outline, sideways, smallTargets, unseenFocus } from './steps/measures.ts'
import {
  clear,
  doorPlaces,
  furnishedAt,
  places,
  placesOf,
  walk,
  type Place,
} from './steps/places.ts'
import { signIn } from './steps/sign-in.ts'
import { enlargeText } from './steps/text-size.ts'
import { wear } from './steps/wear.ts'
import { listenForWords, wordsLeftOut } from './steps/words.ts'

/** Some forty screens for each of two windows, looked at in six ways. */
still.setTimeout(900_000)

const usual = { width: 1280, height: 800 }

/** A window of 1280 × 1024 at 400% (WCAG 2.2, 1.4.10). */
const enlarged = { width: 320, height: 256 }

/** Goes on after a failure, so that one run names everything that is wrong. */
const holds = expect.configure({ soft: true, timeout: 10_000 })

for (const username of ['frontdesk', 'manager', 'chen'] as const) {
  still(`every screen of ${username} can be used by everyone`, async ({ page, host }) => {
    const isKnown = listenForWords(page)
    await page.setViewportSize(usual)
    const clinic = await furnishedAt(host.address, STILL)
    await signIn(page, username)
    await walk(page, clinic, placesOf[username], async (place) => {
      await holdsForAll(page, place)
      await holds.poll(() => outline(page), `${place.name}: headings, landmarks`).toEqual([])
      await holdsInWords(page, place, isKnown)
      await holdsInSizes(page, place)
    })
  })
}

still('every page without an account can be used by everyone', async ({ page, host }) => {
  const isKnown = listenForWords(page)
  await page.setViewportSize(usual)
  const clinic = await furnishedAt(host.address, STILL)
  const seen = doorPlaces.filter(({ name }) => name !== 'gallery')
  await walk(page, clinic, seen, async (place) => {
    await holdsForAll(page, place)
    await holdsInWords(page, place, isKnown)
    await holdsInSizes(page, place)
  })
})

async function holdsForAll(page: Page, { name }: Place): Promise<void> {
  await holds.poll(() => barriers(page), `${name}: rules of WCAG 2.2 AA`).toEqual([])
  await wear(page, 'dark')
  await holds.poll(() => faintText(page), `${name}: faint in the dark`).toEqual([])
  await wear(page, 'light')
  await holds.poll(() => smallTargets(page), `${name}: targets too small`).toEqual([])
  await holds.poll(() => crowded(page), `${name}: over each other`).toEqual([])
}

/** No text is left out of the locales, and nothing breaks from right to left. */
async function holdsInWords(page: Page, { name }: Place, isKnown: (word: string) => boolean) {
  await speakHere(page, 'accented')
  await holds.poll(() => wordsLeftOut(page, isKnown), `${name}: not translated`).toEqual([])
  await holds.poll(() => crowded(page), `${name}: no room for longer words`).toEqual([])
  await speakHere(page, 'mirrored')
  await holds.poll(() => sideways(page), `${name}: from right to left`).toEqual([])
  await speakHere(page, 'en')
}

async function holdsInSizes(page: Page, { name, isGrid }: Place): Promise<void> {
  await enlargeText(page, 200)
  await holds.poll(() => crowded(page), `${name}: with text at 200%`).toEqual([])
  if (isGrid !== true) await holds.poll(() => sideways(page), `${name}: wide at 200%`).toEqual([])
  await enlargeText(page, 100)
  if (isGrid === true) return
  await page.setViewportSize(enlarged)
  await holds.poll(() => sideways(page), `${name}: in 320 pixels`).toEqual([])
  await page.setViewportSize(usual)
}

test('the focus is seen wherever it goes', async ({ page, practice }) => {
  const clinic = await furnishedAt(practice.address)
  await signIn(page, 'frontdesk')
  const walked = ['board', 'booking', 'appointment', 'patient', 'check-in', 'list-waitlist']
  for (const place of places.filter(({ name }) => walked.includes(name))) {
    await clear(page)
    await place.open(page, clinic)
    holds(await unseenFocus(page, 30), `${place.name}: focus without a mark`).toEqual([])
  }
})

test('who wants more contrast, less motion or own colors gets them', async ({ page, practice }) => {
  const clinic = await furnishedAt(practice.address)
  await signIn(page, 'frontdesk')
  const html = page.locator('html')
  await page.emulateMedia({ contrast: 'more' })
  await expect(html).toHaveAttribute('data-theme', 'contrast')
  await page.emulateMedia({ contrast: 'more', colorScheme: 'dark' })
  await expect(html).toHaveAttribute('data-theme', 'contrast-dark')
  await page.emulateMedia({
    contrast: 'no-preference',
    colorScheme: 'light',
    forcedColors: 'active',
  })
  await places.find(({ name }) => name === 'appointment')?.open(page, clinic)
  const confirm = page.getByRole('button', { name: 'Confirm', exact: true })
  await expect(confirm).not.toHaveCSS('border-top-color', 'rgba(0, 0, 0, 0)')
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' })
  const quick = await html.evaluate((page) => getComputedStyle(page).getPropertyValue('--quick'))
  expect(parseFloat(quick)).toBeLessThan(0.1)
})
