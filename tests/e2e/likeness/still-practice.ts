import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { startProgram, type RunningHost } from '../fixtures/host.ts'
import type { Furnishing } from '../fixtures/practice.ts'
import { STILL } from './still.ts'

interface StillFixtures {
  /** The demo clinic, unless a file says `test.use({ furnishing: 'empty' })`. */
  furnishing: Furnishing
  host: RunningHost
}

interface WorkerFixtures {
  /** Furnishes one clinic, at the first call; each test gets a copy, made in no time. */
  furnishStill: () => Promise<string>
}

/** Playwright's `test` with the demo clinic at a moment that never passes, for window and host. */
export const test = base.extend<StillFixtures, WorkerFixtures>({
  furnishing: ['demo', { option: true }],

  furnishStill: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from it
    async ({}, use) => {
      let made: Promise<string> | undefined
      await use(() => (made ??= furnishedFolder()))
      if (made !== undefined) await remove(await made)
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  host: async ({ furnishing, furnishStill }, use) => {
    const folder = await newFolder()
    if (furnishing === 'demo') await cp(await furnishStill(), folder, { recursive: true })
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

/** The caret blinks, and a tooltip stays for a while. */
function hideWhatComesAndGoes(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { caret-color: transparent } [role=tooltip] { visibility: hidden }')
  document.adoptedStyleSheets = [sheet]
}

const startStill = (folder: string, ...words: readonly string[]): Promise<RunningHost> =>
  startProgram(join(import.meta.dirname, 'still-host.ts'), '--data', folder, ...words)

async function furnishedFolder(): Promise<string> {
  const folder = await newFolder()
  const host = await startStill(folder, '--demo')
  await host.stop()
  return folder
}

const newFolder = () => mkdtemp(join(tmpdir(), 'daysheet-still-'))

const remove = (folder: string) => rm(folder, { recursive: true, force: true })
