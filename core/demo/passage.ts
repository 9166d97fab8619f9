import { DAY, MINUTE } from '../kernel/clock.ts'
import type { InventedVisit } from './book.ts'
import type { Random } from './random.ts'

/** A step of a patient through the site; `left` is no status of the visit. */
export interface PassageStep {
  readonly to: 'arrived' | 'roomed' | 'in_progress' | 'completed' | 'left'
  /** Epoch ms. */
  readonly at: number
}

/** Farther back than so, the flow of patients was not noted. */
const NOTED = 40 * DAY

const ORDER = ['arrived', 'roomed', 'in_progress', 'completed', 'left'] as const

/**
 * The way of a patient through the site, as far as the visit has come: most wait a little, are
 * roomed about on time, and leave a few minutes after the end.
 *
 * @param now epoch ms
 * @returns the steps in their order; none for visits of long ago, or to come
 */
export function inventPassage(visit: InventedVisit, random: Random, now: number): PassageStep[] {
  const { startsAt, endsAt, status } = visit
  const reached = status === 'completed' ? ORDER.length : ORDER.findIndex((to) => to === status) + 1
  if (reached === 0 || startsAt < now - NOTED) return []
  const arrived = startsAt - random.int(2, 12) * MINUTE
  const roomed = startsAt + random.int(-1, 8) * MINUTE
  const begun = roomed + random.int(1, 7) * MINUTE
  const ended = Math.max(begun + 5 * MINUTE, endsAt + random.int(-4, 6) * MINUTE)
  const left = ended + random.int(2, 9) * MINUTE
  return [arrived, roomed, begun, ended, left]
    .slice(0, reached)
    .flatMap((at, n) => stepAt(ORDER[n], at, now))
}

/** What is still ahead by its usual time is taken to have just happened, and leaving to be ahead. */
function stepAt(to: (typeof ORDER)[number] | undefined, at: number, now: number): PassageStep[] {
  if (to === undefined || (to === 'left' && at > now)) return []
  return [{ to, at: Math.min(at, now) }]
}
