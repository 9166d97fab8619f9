import { expect, test, type Page } from '@playwright/test'
import { keepScreen } from '../fixtures/screens.ts'
import { speakHere } from '../steps/language.ts'
import { wear, type Theme } from '../steps/wear.ts'
import { keepLikeness, unlike } from './compare.ts'
import { smallPicture } from './small-picture.ts'

/** The window in one language and size. */
interface Window {
  readonly language: 'en' | 'es'
  readonly size: { readonly width: number; readonly height: number }
}

const small = { width: 1280, height: 800 }
const large = { width: 1920, height: 1080 }

/** How the window stands wherever nothing else is said. */
export const usual: Window = { language: 'en', size: small }

const windows: readonly Window[] = [
  usual,
  { language: 'es', size: small },
  { language: 'es', size: large },
  { language: 'en', size: large },
]

const themes: readonly Theme[] = ['light', 'dark', 'contrast']

/** Goes on after a difference, so that one run names all. What comes late has so long to come. */
const holds = expect.configure({ soft: true, timeout: 5_000 })

/** Whether this run draws the likenesses anew instead of comparing with them (`npm run likeness`). */
export const isRenewing = (): boolean => test.info().config.updateSnapshots === 'all'

/** Compares a screen with its likeness in all twelve looks, and leaves the window in the usual one. */
export async function looksAsKept(page: Page, place: string): Promise<void> {
  await page.mouse.move(0, 0)
  for (const { language, size } of windows) {
    await turnTo(page, { language, size })
    for (const theme of themes) {
      await wear(page, theme)
      await looksAsKeptHere(page, `${place}-${language}-${theme}-${String(size.width)}`)
    }
  }
  await turnTo(page, usual)
  await wear(page, 'light')
}

async function turnTo(page: Page, { language, size }: Window): Promise<void> {
  await page.setViewportSize(size)
  await speakHere(page, language)
}

async function looksAsKeptHere(page: Page, name: string): Promise<void> {
  if (isRenewing()) await renew(page, name)
  else await holds.poll(async () => unlike(name, await smallPicture(page)), name).toBeNull()
}

/** Keeps the screen as its likeness once it stands still, and whole, to be looked at. */
async function renew(page: Page, name: string): Promise<void> {
  let shown = await smallPicture(page)
  const stands = async () => {
    const before = shown
    shown = await smallPicture(page)
    return shown.data.equals(before.data)
  }
  await expect.poll(stands, `${name} stands still`).toBe(true)
  keepLikeness(name, shown)
  await keepScreen(page, `likeness/${name}`)
}
