import type { Page } from '@playwright/test'
import { PNG } from 'pngjs'

/** How many pixels of the screen, across and down, become one. */
const SIDE = 4
/** Shades are kept in steps of so much, which makes the files a third as large. */
const STEP = 16

/** Draws the window at a quarter of its size. */
export async function smallPicture(page: Page): Promise<PNG> {
  const whole = PNG.sync.read(await page.screenshot({ animations: 'disabled' }))
  const small = new PNG({ width: whole.width / SIDE, height: whole.height / SIDE })
  for (let at = 0; at < small.data.length; at += 1)
    small.data[at] = coarse(meanOf(whole, small, at))
  return small
}

/** The mean of one shade over the pixels that become one. */
function meanOf(whole: PNG, small: PNG, at: number): number {
  const shade = at % 4
  const pixel = (at - shade) / 4
  const left = (pixel % small.width) * SIDE
  const top = Math.floor(pixel / small.width) * SIDE
  let sum = 0
  for (let y = top; y < top + SIDE; y += 1)
    for (let x = left; x < left + SIDE; x += 1)
      sum += whole.data[(y * whole.width + x) * 4 + shade] ?? 0
  return sum / SIDE ** 2
}

const coarse = (shade: number): number => Math.min(255, Math.round(shade / STEP) * STEP)
