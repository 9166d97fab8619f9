import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findChromium } from '../../scripts/chromium.mjs'
import { keepsake } from '../generate.ts'
import { builtHost, startHost } from '../host.ts'
import { median } from '../rounds.ts'
import type { Figure } from '../table.ts'

const ROUNDS = 5
const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']

/** From the start of host and browser, both at once, until the sign-in of the demo clinic shows. */
export async function firstScreen(): Promise<Figure[]> {
  const executablePath = findChromium(process.env)
  if (builtHost === null) return [untaken('npm run build comes first')]
  if (executablePath === undefined) return [untaken('there is no Chromium here')]
  const words = ['--demo', '--data', keepsake('demo')]
  if (!existsSync(keepsake('demo'))) await start(words)
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) times.push(await show(words, executablePath))
  const [fast, slow] = [Math.min(...times), Math.max(...times)]
  return [
    {
      name: NAME,
      measured: `${fast.toFixed(2)} to ${slow.toFixed(2)} s in ${ROUNDS} starts`,
      ...{ value: median(times), budget: 3, unit: 's' },
    },
  ]
}

const NAME = 'first screen of the demo clinic'

const untaken = (why: string): Figure => ({
  name: NAME,
  measured: `not taken: ${why}`,
  ...{ value: null, budget: 3, unit: 's' },
})

/** Furnishes the demo clinic, so that later starts find it. */
async function start(words: readonly string[]): Promise<void> {
  const host = startHost(words)
  await host.port
  await host.stop()
}

/** @returns seconds */
async function show(words: readonly string[], executablePath: string): Promise<number> {
  const began = performance.now()
  const host = startHost(words)
  const [browser, port] = await Promise.all([
    chromium.launch({ executablePath, args: flags }),
    host.port,
  ])
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'commit' })
    await page.locator('input[type=password]').waitFor()
    return (performance.now() - began) / 1000
  } finally {
    await browser.close()
    await host.stop()
  }
}
