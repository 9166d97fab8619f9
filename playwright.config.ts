import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/chromium.mjs'

/** Chromium without its network chatter and, since continuous integration runs as root, unsandboxed. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const executablePath = findChromium(process.env)

/** Recording each step takes half as long again as the journeys: only `DAYSHEET_TRACE=1` asks for it. */
const trace = process.env['DAYSHEET_TRACE'] === undefined ? 'off' : 'retain-on-failure'

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/e2e/fixtures/furnish-once.ts',
  outputDir: 'tests/e2e/output/failures',
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'America/New_York',
    actionTimeout: 20_000,
    screenshot: 'only-on-failure',
    trace,
    // What fades is neither gone nor legible yet: journeys look at what stands.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { args: flags, ...(executablePath === undefined ? {} : { executablePath }) },
  },
})
