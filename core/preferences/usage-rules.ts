import { DAY } from '../kernel/clock.ts'

/** After this long a use counts half, in ms: last month's habit gives way to this week's. */
const HALF_LIFE = 14 * DAY

/** A score and when it was true (epoch ms). */
export interface Scored {
  readonly score: number
  readonly usedAt: number
}

/** What a score is worth at `now` (epoch ms); a clock that was set back fades nothing. */
export const scoreAt = ({ score, usedAt }: Scored, now: number): number =>
  score * 2 ** (-Math.max(0, now - usedAt) / HALF_LIFE)

/** The score after one more use at `now` (epoch ms). */
export const afterUse = (before: Scored | undefined, now: number): number =>
  (before ? scoreAt(before, now) : 0) + 1
