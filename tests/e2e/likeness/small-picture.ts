import type { Page } from '@playwright/test'
import { PNG } from 'pngjs'

/** How many pixels of the screen, across and down, become one. */
const SIDE = 5
/** Shades are kept in steps of so much, which makes the files a third as large. */
const STEP = 16

/**
 * Lets the browser draw what the window shows at a fifth of its size. Pages scroll in their parts, never
 * as a whole.
 */
export async function smallPicture(page: Page): Promise<PNG> {
  const size = page.viewportSize()
  if (size === null) throw new Error('A window without a size has no picture')
  const session = await page.context().newCDPSession(page)
  const clip = { x: 0, y: 0, ...size, scale: 1 / SIDE }
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip })
  await session.detach()
  const small = PNG.sync.read(Buffer.from(data, 'base64'))
  for (const [at, shade] of small.data.entries()) small.data[at] = coarse(shade)
  return small
}

const coarse = (shade: number): number => Math.min(255, Math.round(shade / STEP) * STEP)
