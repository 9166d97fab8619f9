import { MINUTE } from '../../kernel/clock.ts'
import { normalize, type Interval } from '../../kernel/intervals.ts'
import { anywhere, Barred, openAmong } from './barred.ts'
import type { Candidate, Need, Pool } from './needs.ts'

/** The starts at which a pool has as many resources left as the needs within it ask for. */
export const withRoomLeft = (
  starts: readonly number[],
  pool: Pool,
  needs: readonly Need[],
  minutes: number,
): number[] => leaving(wantedOf(pool, needs), starts, pool, minutes)

/**
 * The starts at which a member may be taken for a need that reaches beyond the pool, and those who
 * were promised one still find it.
 */
export const withOneToSpare = (
  starts: readonly number[],
  pool: Pool,
  needs: readonly Need[],
  minutes: number,
): number[] => leaving(wantedOf(pool, needs) + 1, starts, pool, minutes)

/** True when whatever serves the need belongs to the pool. */
export const isWithin = (need: Need, pool: Pool): boolean =>
  need.candidates.every(({ id }) => pool.members.some((member) => member.id === id))

const wantedOf = (pool: Pool, needs: readonly Need[]): number =>
  needs.filter((need) => isWithin(need, pool)).length

function leaving(wanted: number, starts: readonly number[], pool: Pool, minutes: number): number[] {
  const barred = new Barred()
  for (const full of fullTimes(pool, wanted)) barred.meeting(full, minutes * MINUTE)
  return openAmong(starts, anywhere, barred)
}

/** When fewer than `wanted` members are left over by what stands in them and what was promised. */
function fullTimes({ members, claims }: Pool, wanted: number): Interval[] {
  const least = members.length - wanted + 1
  if (least <= 0) return [[-Infinity, Infinity]]
  return timesWith(least, [...members.flatMap(unavailable), ...claims])
}

const unavailable = ({ busy, closed }: Candidate): Interval[] =>
  normalize([...busy.map(({ interval }) => interval), ...closed])

/** When at least so many of the intervals hold at once. */
function timesWith(least: number, intervals: readonly Interval[]): Interval[] {
  const turns = intervals
    .flatMap(([from, to]) => [[from, 1] as const, [to, -1] as const])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const times: Interval[] = []
  let held = 0
  let since: number | null = null
  for (const [at, turn] of turns) {
    held += turn
    if (held >= least) since ??= at
    else if (since !== null) {
      times.push([since, at])
      since = null
    }
  }
  return normalize(times)
}
