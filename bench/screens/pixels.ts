import type { Page } from '@playwright/test'
import { board } from './window.ts'

/** Ms from the last answer that the board waited for until the frame that shows its visits. */
export async function paintAfterAnswers(page: Page): Promise<number> {
  await page.addInitScript(watchFirstVisits)
  await page.reload()
  await board(page).waitFor()
  const shown = await page.waitForFunction(() => Number(document.documentElement.dataset['shown']))
  const answered = await page.evaluate(() =>
    Math.max(
      ...performance
        .getEntriesByType('resource')
        .filter(({ name }) =>
          /rpc\/(appointments\/list|availability\/days|groups\/list)$/u.test(name),
        )
        .slice(0, 3)
        .map((entry) => ('responseEnd' in entry ? Number(entry.responseEnd) : 0)),
    ),
  )
  return (await shown.jsonValue()) - answered
}

/** Runs in the page: notes when the frame with the first visits has been drawn. */
function watchFirstVisits(): void {
  const look = () => {
    if (document.querySelector('[data-visit]') === null) requestAnimationFrame(look)
    else setTimeout(() => (document.documentElement.dataset['shown'] = String(performance.now())))
  }
  requestAnimationFrame(look)
}

/** Ms without an answer after which nothing more is asked: the days beside the shown one are there. */
const REST = 250

/** Waits until the window has fetched all that it wants. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForFunction((rest) => {
    const ends = performance
      .getEntriesByType('resource')
      .map((entry) => ('responseEnd' in entry ? Number(entry.responseEnd) : 0))
    return performance.now() - Math.max(0, ...ends) > rest
  }, REST)
}

/** Ms from a key that turns the day until the frame that shows the other day's visits. */
export async function dayTurn(page: Page, key: string): Promise<number> {
  const watch = await page.evaluateHandle(watchTurn)
  await page.keyboard.press(key)
  return watch.evaluate(({ shown }) => shown)
}

/** Runs in the page: waits for a key, then for a board with another name and visits on it. */
function watchTurn(): { shown: Promise<number> } {
  const name = () => document.querySelector('[role=grid]')?.getAttribute('aria-label') ?? ''
  const before = name()
  let pressed = 0
  const options = { capture: true, once: true }
  addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), options)
  const shown = new Promise<number>((resolve) => {
    const look = () => {
      const there = name() !== before && document.querySelector('[data-visit]') !== null
      if (pressed > 0 && there) setTimeout(() => resolve(performance.now() - pressed))
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  return { shown }
}

/**
 * Ms that the window takes to draw a whole day of the board from its bare markup, over the board that
 * stands there: how fast it draws on this machine at all.
 */
export const bareMarkup = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const frame = () =>
      new Promise<number>((shown) =>
        requestAnimationFrame(() => setTimeout(() => shown(performance.now()))),
      )
    const board = document.querySelector('[role=grid]')
    if (board === null) throw new Error('No board is shown')
    const { left, top, width, height } = board.getBoundingClientRect()
    const markup = board.outerHTML
    const bare = document.createElement('div')
    Object.assign(bare.style, { position: 'fixed', display: 'flex', background: 'white' })
    Object.assign(bare.style, { left: `${left}px`, top: `${top}px` })
    Object.assign(bare.style, { width: `${width}px`, height: `${height}px` })
    document.body.append(bare)
    await frame()
    const from = performance.now()
    bare.innerHTML = markup
    const shown = await frame()
    bare.remove()
    await frame()
    return shown - from
  })

/** Ms from Enter on a button until the frame in which the visit says its new status. */
export async function statusChange(page: Page, visitId: string, status: string): Promise<number> {
  const watch = await page.evaluateHandle(watchWord, [visitId, status] as const)
  await page.keyboard.press('Enter')
  return watch.evaluate(({ shown }) => shown)
}

/** Runs in the page: waits for a key, then for a visit that says a word. */
function watchWord([visitId, word]: readonly [string, string]): { shown: Promise<number> } {
  let pressed = 0
  const options = { capture: true, once: true }
  addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), options)
  const shown = new Promise<number>((resolve) => {
    const look = () => {
      const text = document.querySelector(`[data-visit="${visitId}"]`)?.textContent ?? ''
      if (pressed > 0 && text.includes(word)) setTimeout(() => resolve(performance.now() - pressed))
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  return { shown }
}
