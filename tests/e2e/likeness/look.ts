import { expect, test, type Page } from '@playwright/test'
import { keepScreen } from '../fixtures/screens.ts'
import { speakHere } from '../steps/language.ts'
import { wear, type Theme } from '../steps/wear.ts'
import { keepLikeness, unlike } from './compare.ts'
import { smallPicture } from './small-picture.ts'

/** How a screen is looked at. */
interface Look {
  readonly language: 'en' | 'es'
  readonly theme: Theme
  readonly size: { readonly width: number; readonly height: number }
}

const large = { width: 1920, height: 1080 }

/** The window as it stands wherever nothing else is said. */
export const usual: Look = { language: 'en', theme: 'light', size: { width: 1280, height: 800 } }

/** Each language, theme and size at least once: what every run compares. */
const someLooks: readonly Look[] = [
  usual,
  { language: 'es', theme: 'dark', size: large },
  { language: 'en', theme: 'contrast', size: large },
]

/** All twelve, which take four times as long: `DAYSHEET_LOOKS=all`. */
const allLooks: readonly Look[] = [usual.size, large].flatMap((size) =>
  (['en', 'es'] as const).flatMap((language) =>
    (['light', 'dark', 'contrast'] as const).map((theme) => ({ language, theme, size })),
  ),
)

const looks = process.env['DAYSHEET_LOOKS'] === 'all' ? allLooks : someLooks

/** Goes on after a difference, so that one run names all. What comes late has so long to come. */
const holds = expect.configure({ soft: true, timeout: 5_000 })

/** Whether this run draws the likenesses anew instead of comparing with them (`npm run likeness`). */
export const isRenewing = (): boolean => test.info().config.updateSnapshots === 'all'

/** Compares a screen with its likeness in every look, and leaves the window in the usual one. */
export async function looksAsKept(page: Page, place: string): Promise<void> {
  await page.mouse.move(0, 0)
  for (const look of looks) {
    const { language, theme, size } = look
    await turnTo(page, look)
    const name = `${place}-${language}-${theme}-${String(size.width)}`
    if (isRenewing()) await renew(page, name)
    else await holds.poll(async () => unlike(name, await smallPicture(page)), name).toBeNull()
  }
  await turnTo(page, usual)
}

async function turnTo(page: Page, { language, theme, size }: Look): Promise<void> {
  await page.setViewportSize(size)
  await speakHere(page, language)
  await wear(page, theme)
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
