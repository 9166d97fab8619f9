import { addDays, weekdayOf, type LocalDate } from '../../kernel/dates.ts'
import { isItsWeek, type Rhythm } from '../../kernel/weeks.ts'

/** The dates between which something holds, both included; null for no end. */
export interface Validity {
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
}

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

const latest = (a: LocalDate | null, b: LocalDate | null): LocalDate | null =>
  a === null || b === null ? (a ?? b) : a > b ? a : b

const earliest = (a: LocalDate | null, b: LocalDate | null): LocalDate | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b
