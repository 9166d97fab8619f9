import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { findChromium } from '../../scripts/chromium.mjs'
import { builtHost } from '../host.ts'
import { median, quantile } from '../rounds.ts'
import { ms, type Figure } from '../table.ts'
import { crowdedPractice } from './crowded.ts'
import { framesDuring, type Frames } from './frames.ts'
import { atRest, bareMarkup, dayTurn, paintAfterAnswers, statusChange } from './pixels.ts'
import { board, openDoor, openWindow, signIn, type DeskWindow } from './window.ts'

const ROUNDS = 9
const SWITCHES = 500
const searches = [
  'maria lopez friday',
  'john smith monday',
  'ana garcia tomorrow',
  'wei chen next week',
  'lucy brown 3/14',
]

/** What the windows of a crowded practice take: 20 columns of 40 visits. */
export async function screens(): Promise<Figure[]> {
  const executablePath = findChromium(process.env)
  if (builtHost === null) return [untaken('npm run build comes first')]
  if (executablePath === undefined) return [untaken('there is no Chromium here')]
  const window = await openWindow(await crowdedPractice(), executablePath)
  try {
    const load = await firstLoad(window)
    return [
      load,
      ...(await painting(window.page)),
      ...(await frames(window)),
      await memory(window.page),
    ]
  } finally {
    await window.close()
  }
}

const untaken = (why: string): Figure => ({
  ...{ name: 'board of 20 columns × 40 visits', measured: `not taken: ${why}` },
  ...{ value: null, budget: null, unit: 'ms' },
})

/** What comes before the door shows counts; what the board adds is told. */
async function firstLoad(window: DeskWindow): Promise<Figure> {
  const { page } = window
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    if (!response.url().endsWith('.js')) return
    sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length))
  })
  const sum = async () => (await Promise.all(sizes)).reduce((all, size) => all + size, 0) / 1000
  await openDoor(window)
  const door = await sum()
  await signIn(page)
  const measured = `${(await sum()).toFixed(0)} kB until the board stands`
  return { name: 'script of the first load, gzip', measured, value: door, budget: 350, unit: 'kB' }
}

async function painting(page: Page): Promise<Figure[]> {
  // Tomorrow, whatever the hour is now: its morning fills the window, and the next step is to confirm.
  await dayTurn(page, 'PageDown')
  await board(page).scrollIntoViewIfNeeded()
  const turns = await times(ROUNDS * 2, async (at) => {
    await atRest(page)
    return dayTurn(page, at % 2 === 0 ? 'PageDown' : 'PageUp')
  })
  const bare = await times(ROUNDS, () => bareMarkup(page))
  const statuses = await times(ROUNDS, () => confirmed(page))
  const paints = await times(ROUNDS, () => paintAfterAnswers(page))
  return [
    figure('board of 20 × 40, paint after its data', paints, 300),
    figure('turning to a day that was fetched ahead', turns, 150),
    besides('the same, beside the bare markup of the day', turns, bare),
    figure('status to pixels', statuses, 100),
  ]
}

async function times(rounds: number, take: (at: number) => Promise<number>): Promise<number[]> {
  const taken: number[] = []
  for (let at = 0; at < rounds; at += 1) taken.push(await take(at))
  return taken
}

const figure = (name: string, taken: readonly number[], budget: number): Figure => ({
  ...{ name, value: median(taken), budget, unit: 'ms' },
  measured: `95th percentile ${ms(quantile(taken, 0.95))} of ${taken.length}`,
})

/** How many times as long as the window itself takes: that figure does not depend on the machine. */
const besides = (name: string, ours: readonly number[], bare: readonly number[]): Figure => ({
  ...{ name, value: median(ours) / median(bare), budget: 1.5, unit: '×' },
  measured: `${ms(median(ours))}, bare ${ms(median(bare))}`,
})

/** Confirms the next visit that is only scheduled, by its panel. */
async function confirmed(page: Page): Promise<number> {
  const visit = page.locator('[data-visit]').filter({ hasText: 'Scheduled' }).first()
  const id = (await visit.getAttribute('data-visit')) ?? ''
  await visit.click()
  const panel = page.getByRole('complementary')
  const confirm = panel.getByRole('button', { name: 'Confirm', exact: true })
  await confirm.focus()
  const took = await statusChange(page, id, 'Confirmed')
  await confirm.waitFor({ state: 'detached' })
  return took
}

async function frames({ browser, page }: DeskWindow): Promise<Figure[]> {
  await page.keyboard.press('Escape')
  const dragged = await framesDuring(browser, page, () => dragAbout(page))
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await atRest(page)
  const typed = await framesDuring(browser, page, () => searchAgain(page))
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  return [
    share('long frames of a drag', dragged, 2),
    { ...share('long frames while typing a search', typed, 0), value: typed.long, unit: '' },
  ]
}

const share = (name: string, { all, long, longest, late }: Frames, budget: number): Figure => ({
  ...{ name, value: (100 * long) / Math.max(1, all), budget, unit: '%' },
  measured: `${long} of ${all} frames, longest work ${ms(longest)}; late by the clock ${late}`,
})

/** Types names and days as a quick hand does, and takes each away again. */
async function searchAgain(page: Page): Promise<void> {
  for (const line of searches) {
    await page.keyboard.type(line, { delay: 70 })
    for (const _letter of line) await page.keyboard.press('Backspace', { delay: 30 })
  }
}

/** Carries a visit across the board and back, as fast as a hand moves, and lets it go where it was. */
async function dragAbout(page: Page): Promise<void> {
  const box = await board(page).boundingBox()
  if (box === null) throw new Error('No visit is drawn')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (const [dx, dy] of [
    [900, 300],
    [200, 500],
    [1200, 100],
    [0, 0],
  ] as const)
    await page.mouse.move(x + dx, y + dy, { steps: 60 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
}

async function memory(page: Page): Promise<Figure> {
  const session = await page.context().newCDPSession(page)
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    return usedSize / 1_000_000
  }
  const turn = (rounds: number) => times(rounds, (at) => dayTurn(page, directionAt(at)))
  await turn(SWITCHES / 5)
  const before = await heap()
  await turn(SWITCHES)
  const after = await heap()
  return {
    ...{ name: `window's memory after ${SWITCHES} days`, value: after / before, budget: 1.1 },
    ...{ measured: `${after.toFixed(0)} MB, before ${before.toFixed(0)} MB`, unit: '×' },
  }
}

/** Ten days there and ten days back, within the days that have visits. */
const directionAt = (at: number): string => (at % 20 < 10 ? 'PageDown' : 'PageUp')
