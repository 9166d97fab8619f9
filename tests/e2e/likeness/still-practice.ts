import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { startProgram, type RunningHost } from '../fixtures/host.ts'
import { STILL } from './still.ts'

const program = join(import.meta.dirname, 'still-host.ts')

/** Playwright's `test` with the demo clinic at a moment that never passes, for window and host. */
export const test = base.extend<{ host: RunningHost }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from it
  host: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'daysheet-still-'))
    const host = await startProgram(program, '--data', folder)
    await use(host)
    await host.stop()
    await rm(folder, { recursive: true, force: true })
  },
  baseURL: ({ host }, use) => use(host.address),
  page: async ({ page }, use) => {
    await page.clock.setFixedTime(STILL)
    await use(page)
  },
})
