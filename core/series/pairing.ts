import { dayNumber, type LocalDateTime } from '../kernel/dates.ts'

/** A date that stays in the series under another start, one that goes, or one that comes. */
export type Pair = readonly [before: number | null, after: LocalDateTime | null]

/**
 * Finds which date of a changed series takes the place of which: in order, as many as there are on
 * the shorter side, and altogether the fewest days away from where they were. From every week to
 * every second week, every second visit stays and the others go.
 *
 * @param before starts as they were, in order; the answer names them by their place
 * @param after starts as they will be, in order
 */
export function pair(before: readonly LocalDateTime[], after: readonly LocalDateTime[]): Pair[] {
  const was = before.map(daysOf)
  const will = after.map(daysOf)
  const cost = costs(was, will)
  const pairs: Pair[] = []
  let b = 0
  let a = 0
  while (b < was.length || a < will.length) {
    const step = cheapest(cost, was, will, b, a)
    pairs.push([step === 'after' ? null : b, step === 'before' ? null : (after[a] ?? null)])
    if (step !== 'after') b += 1
    if (step !== 'before') a += 1
  }
  return pairs
}

type Step = 'both' | 'before' | 'after'

/** Days with their fraction, so that two starts on one date are told apart. */
const daysOf = (start: LocalDateTime): number =>
  dayNumber(start.slice(0, 10)) +
  (Number(start.slice(11, 13)) * 60 + Number(start.slice(14))) / 1440

/** What it costs at least to pair the rest of both, from each place on; only the longer side may leave out. */
function costs(was: readonly number[], will: readonly number[]): number[][] {
  const table = Array.from({ length: was.length + 1 }, () =>
    new Array<number>(will.length + 1).fill(0),
  )
  for (let b = was.length; b >= 0; b -= 1)
    for (let a = will.length; a >= 0; a -= 1) {
      const row = table[b]
      if (row && (b < was.length || a < will.length)) row[a] = best(table, was, will, b, a)
    }
  return table
}

const at = (table: readonly (readonly number[])[], b: number, a: number): number =>
  table[b]?.[a] ?? Infinity

function choices(
  table: readonly (readonly number[])[],
  was: readonly number[],
  will: readonly number[],
  b: number,
  a: number,
): Readonly<Record<Step, number>> {
  const away = Math.abs((was[b] ?? Infinity) - (will[a] ?? -Infinity))
  return {
    both: away + at(table, b + 1, a + 1),
    before: was.length > will.length ? at(table, b + 1, a) : Infinity,
    after: will.length > was.length ? at(table, b, a + 1) : Infinity,
  }
}

const best = (...of: Parameters<typeof choices>): number =>
  Math.min(...Object.values(choices(...of)))

function cheapest(...of: Parameters<typeof choices>): Step {
  const { both, before, after } = choices(...of)
  if (both <= before && both <= after) return 'both'
  return before <= after ? 'before' : 'after'
}
