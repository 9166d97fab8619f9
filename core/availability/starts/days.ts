import { DAY, MINUTE } from '../../kernel/clock.ts'
import { addDays, dayNumber, type LocalDate } from '../../kernel/dates.ts'
import { dayBounds, instantOf, startOfDay, type Zone } from '../../kernel/zones.ts'

/** A date of a zone, with what the arithmetic asks of it again and again. */
export interface Day {
  readonly date: LocalDate
  /** Whole days since 1970-01-01. */
  readonly number: number
  /** Epoch ms at which it begins, and at which the next one does. */
  readonly from: number
  readonly to: number
}

/** A date with its bounds, as `dayBounds` gives them. */
export const dayIn = (date: LocalDate, { from, to }: { from: number; to: number }): Day => ({
  date,
  number: dayNumber(date),
  from,
  to,
})

/** Dates that follow each other, by the wall clock of `zone`. */
export function daysIn(zone: Zone, dates: readonly LocalDate[]): Day[] {
  const last = dates.at(-1)
  if (last === undefined) return []
  const starts = [...dates, addDays(last, 1)].map((date) => startOfDay(date, zone))
  return dates.map((date, at) => dayIn(date, { from: starts[at] ?? 0, to: starts[at + 1] ?? 0 }))
}

/** ISO 8601: Monday 1 to Sunday 7. */
export const weekdayIn = ({ number }: Day): number => ((((number + 3) % 7) + 7) % 7) + 1

/**
 * The instants of a date at which the wall clock shows a multiple of `grid` minutes since midnight,
 * ascending. A wall time that a clock change skips is left out; one that occurs twice is its first.
 */
export function gridStarts(
  date: LocalDate,
  zone: Zone,
  grid: number,
  { from, to } = dayBounds(date, zone),
): number[] {
  const minutes = Array.from({ length: Math.ceil(1440 / grid) }, (_, n) => n * grid)
  if (to - from === DAY) return minutes.map((minute) => from + minute * MINUTE)
  return minutes
    .map((minute) => instantOf(date, minute, zone))
    .filter((instant) => instant !== null)
    .sort((a, b) => a - b)
}
