import { addDays, datesBetween, type LocalDate } from '../../core/kernel/dates.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'

/** Dates while they are picked: those taken already, and one more or all from one to another. */
export interface PickedDates {
  readonly taken: readonly LocalDate[]
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

/** As many dates as a span may have: a quarter of a year. */
const LONGEST = 92

/** What is wrong with the span that is being picked. */
export function spanProblem({ from, to }: PickedDates): ProblemCode | undefined {
  if (from === null || to === null) return undefined
  if (to < from) return 'end_before_start'
  return to > addDays(from, LONGEST - 1) ? 'out_of_range' : undefined
}

/** All dates that are picked, in order; of a span that is wrong only the first. */
export function datesOf(picked: PickedDates): LocalDate[] {
  const { taken, from, to } = picked
  if (from === null) return [...taken]
  const until = spanProblem(picked) === undefined ? (to ?? from) : from
  return [...new Set([...taken, ...datesBetween(from, until)])].sort()
}

/** Takes what is picked and goes on to the next day. */
export function takeMore(picked: PickedDates): PickedDates {
  const taken = datesOf(picked)
  const last = taken.at(-1)
  return { taken, from: last === undefined ? null : addDays(last, 1), to: null }
}

/** Leaves one of the dates out. */
export function without(picked: PickedDates, date: LocalDate): PickedDates {
  const taken = datesOf(picked).filter((each) => each !== date)
  const [only] = taken
  return taken.length === 1 && only !== undefined
    ? { taken: [], from: only, to: null }
    : { taken, from: null, to: null }
}
