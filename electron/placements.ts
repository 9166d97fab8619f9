import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rectangle } from 'electron'
import { z } from 'zod'

const whole = z.number().int()

/** Where a window stood, in screen points. */
const Placement = z.object({
  x: whole,
  y: whole,
  width: whole.min(640),
  height: whole.min(480),
  maximized: z.boolean(),
})
export type Placement = z.infer<typeof Placement>

/** At most this many windows come back at a start. */
const most = 4

/**
 * The windows of the last time that still lie on a screen; none when there was no last time.
 *
 * @param workAreas the screens without their bars
 */
export function readPlacements(userData: string, workAreas: readonly Rectangle[]): Placement[] {
  return load(userData)
    .filter((placement) => workAreas.some((area) => showsTitleBar(placement, area)))
    .slice(0, most)
}

/** Keeps where the windows stand; a desk that cannot write simply forgets. */
export function keepPlacements(userData: string, placements: readonly Placement[]): void {
  try {
    writeFileSync(fileIn(userData), JSON.stringify(placements))
  } catch {
    return
  }
}

function load(userData: string): Placement[] {
  try {
    return z.array(Placement).parse(JSON.parse(readFileSync(fileIn(userData), 'utf8')))
  } catch {
    return []
  }
}

/** Enough of the upper edge must be in reach of the pointer to drag the window back. */
const showsTitleBar = (at: Placement, area: Rectangle) =>
  at.y >= area.y &&
  at.y < area.y + area.height - 40 &&
  at.x + at.width > area.x + 120 &&
  at.x < area.x + area.width - 120

const fileIn = (userData: string) => join(userData, 'windows.json')
