import { type Page, expect } from '@playwright/test'
import { barriers, faintText } from '../fixtures/axe.ts'
import { speakHere } from './language.ts'
import { crowded, outline, sideways, smallTargets } from './measures.ts'
import type { Place } from './places.ts'
import { enlargeText } from './text-size.ts'
import { wear } from './wear.ts'
import { wordsLeftOut } from './words.ts'

/** A window of 1280 × 1024 at 400% (WCAG 2.2, 1.4.10). */
const enlarged = { width: 320, height: 256 }

/** Goes on after a failure, so that one run names everything that is wrong. */
const holds = expect.configure({ soft: true, timeout: 10_000 })

/** No rule of WCAG 2.2 AA is broken, and nothing is small, faint or crowded. */
export async function holdsForAll(page: Page, { name }: Place): Promise<void> {
  await holds.poll(() => barriers(page), `${name}: rules of WCAG 2.2 AA`).toEqual([])
  await holds.poll(() => smallTargets(page), `${name}: targets too small`).toEqual([])
  await holds.poll(() => crowded(page), `${name}: over each other`).toEqual([])
  await wear(page, 'dark')
  await holds.poll(() => faintText(page), `${name}: faint in the dark`).toEqual([])
  await wear(page, 'light')
}

/** Headings and landmarks tell where one is; what is seen without an account has none of the latter. */
export const holdsInOrder = (page: Page, { name }: Place): Promise<void> =>
  holds.poll(() => outline(page), `${name}: headings, landmarks`).toEqual([])

/** No text is left out of the locales, and nothing breaks from right to left. */
export async function holdsInWords(
  page: Page,
  { name }: Place,
  isKnown: (word: string) => boolean,
): Promise<void> {
  await speakHere(page, 'accented')
  await holds.poll(() => wordsLeftOut(page, isKnown), `${name}: not translated`).toEqual([])
  await holds.poll(() => crowded(page), `${name}: no room for longer words`).toEqual([])
  await speakHere(page, 'mirrored')
  await holds.poll(() => sideways(page), `${name}: from right to left`).toEqual([])
  await speakHere(page, 'en')
}

/** Text can be twice as large, and the window as narrow as a telephone; the size is then as before. */
export async function holdsInSizes(page: Page, { name, isGrid }: Place): Promise<void> {
  await enlargeText(page, 200)
  await holds.poll(() => crowded(page), `${name}: with text at 200%`).toEqual([])
  if (isGrid !== true) await holds.poll(() => sideways(page), `${name}: wide at 200%`).toEqual([])
  await enlargeText(page, 100)
  const before = page.viewportSize()
  if (isGrid === true || before === null) return
  await page.setViewportSize(enlarged)
  await holds.poll(() => sideways(page), `${name}: in 320 pixels`).toEqual([])
  await page.setViewportSize(before)
}
