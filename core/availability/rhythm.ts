import { addDays, dayNumber, weekdayOf, type LocalDate } from '../kernel/dates.ts'
import { weekIn } from './days.ts'

/** In which weeks something holds: all, or every so many counted from the week of `anchor`. */
export interface Rhythm {
  readonly everyWeeks: number
  readonly anchor: LocalDate | null
}

/** The dates between which something holds, both included; null for no end. */
export interface Validity {
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
}

/** Which of the weeks of its rhythm something holds in: 0 up to `everyWeeks`, exclusive. */
export const phaseOf = ({ everyWeeks, anchor }: Rhythm): number =>
  anchor === null ? 0 : modulo(weekNumber(anchor), everyWeeks)

/** True when something holds in the week (Monday to Sunday) of a date. */
export const isItsWeek = (rhythm: Rhythm, date: LocalDate): boolean =>
  rhythm.everyWeeks === 1 || modulo(weekNumber(date), rhythm.everyWeeks) === phaseOf(rhythm)

/** True when two things of one weekday hold on the same date at least once. */
export function meetOnSomeDate(
  weekday: number,
  a: Rhythm & Validity,
  b: Rhythm & Validity,
): boolean {
  const from = latest(a.validFrom, b.validFrom)
  const to = earliest(a.validTo, b.validTo)
  const cycle = a.everyWeeks * b.everyWeeks
  const start = from ?? (to === null ? ANY_DATE : addDays(to, -7 * cycle))
  const first = addDays(start, (weekday - weekdayOf(start) + 7) % 7)
  return Array.from({ length: cycle }, (_, n) => addDays(first, 7 * n)).some(
    (date) => (to === null || date <= to) && isItsWeek(a, date) && isItsWeek(b, date),
  )
}

/** Where nothing limits the dates, any stretch as long as both rhythms together shows all there is. */
const ANY_DATE = '2024-01-01'

const weekNumber = (date: LocalDate): number => weekIn(dayNumber(date))

/** The remainder that is never negative. */
const modulo = (n: number, by: number): number => ((n % by) + by) % by

const latest = (a: LocalDate | null, b: LocalDate | null): LocalDate | null =>
  a === null || b === null ? (a ?? b) : a > b ? a : b

const earliest = (a: LocalDate | null, b: LocalDate | null): LocalDate | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b
