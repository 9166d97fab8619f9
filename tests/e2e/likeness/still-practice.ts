import { test as base } from '@playwright/test'
import { folderWith, remove, type Furnishing } from '../fixtures/copies.ts'
import type { RunningHost } from '../fixtures/host.ts'
import { startStill } from './start-still.ts'
import { STILL } from './still.ts'

interface StillFixtures {
  /** The demo clinic, unless a file says `test.use({ furnishing: 'empty' })`. */
  furnishing: Furnishing
  host: RunningHost
}

/** Playwright's `test` with the demo clinic at a moment that never passes, for window and host. */
export const test = base.extend<StillFixtures>({
  furnishing: ['demo', { option: true }],

  host: async ({ furnishing }, use) => {
    const folder = await folderWith(furnishing, 'still')
    const host = await startStill(folder)
    await use(host)
    await host.stop()
    await remove(folder)
  },

  baseURL: ({ host }, use) => use(host.address),

  page: async ({ page }, use) => {
    await page.clock.setFixedTime(STILL)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.addInitScript(hideWhatComesAndGoes)
    await use(page)
  },
})

/** The caret blinks, what waits turns, and a tooltip stays for a while. */
function hideWhatComesAndGoes(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    `*, ::before, ::after { caret-color: transparent; animation: none !important }
    [role=tooltip] { visibility: hidden }`,
  )
  document.adoptedStyleSheets = [sheet]
}
