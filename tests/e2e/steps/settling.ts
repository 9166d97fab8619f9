import { type Page, type Request, expect } from '@playwright/test'

/** The change feed stays open as long as the window does. */
const isFeed = (request: Request): boolean => request.url().includes('/rpc/feed/')

/**
 * Notices from now on what a window asks for: answers, and parts of the program.
 *
 * @returns waits until nothing is under way any more and what came is drawn
 */
export function settling(page: Page): () => Promise<void> {
  const underWay = new Set<Request>()
  let begun = 0
  page.on('request', (request) => {
    if (isFeed(request)) return
    underWay.add(request)
    begun += 1
  })
  page.on('requestfinished', (request) => underWay.delete(request))
  page.on('requestfailed', (request) => underWay.delete(request))
  const isSettled = async () => {
    const before = begun
    // A page that is left meanwhile has not settled.
    const isDrawn = await page.evaluate(drawnTwice).then(
      () => true,
      () => false,
    )
    return isDrawn && underWay.size === 0 && begun === before
  }
  return () => expect.poll(isSettled, 'everything that was asked for is drawn').toBe(true)
}

/** Runs in the page: what has come by now is drawn by then, and has asked for what it lacks. */
const drawnTwice = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
