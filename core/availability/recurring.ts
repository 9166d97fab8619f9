import { dayNumber, type LocalDate } from '../kernel/dates.ts'
import { weekIn, weekdayIn, type Day } from './days.ts'
import type { Season } from './timetable.ts'

/** What repeats on a weekday, every week or every few weeks, within a validity. */
export interface Recurring {
  readonly weekday: number | null
  readonly everyWeeks: number
  readonly anchor: LocalDate | null
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
}

/** True within the validity, both ends included. */
export const isValidOn = (
  { validFrom, validTo }: Pick<Recurring, 'validFrom' | 'validTo'>,
  date: LocalDate,
): boolean => (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo)

/**
 * True when something recurring falls on a day. Weeks are counted from the one, Monday to Sunday,
 * that the anchor lies in; without an anchor from the week of 1970-01-01.
 */
export const recursOn = (rule: Recurring, day: Day): boolean =>
  rule.weekday === weekdayIn(day) && isValidOn(rule, day.date) && isInTurn(rule, day.number)

function isInTurn({ everyWeeks, anchor }: Recurring, day: number): boolean {
  if (everyWeeks <= 1) return true
  const first = weekIn(anchor === null ? 0 : dayNumber(anchor))
  return (weekIn(day) - first) % everyWeeks === 0
}

/** True when a date lies in a season; one whose end comes before its start runs over New Year. */
export function isInSeason({ from, to }: Season, date: LocalDate): boolean {
  const at = date.slice(5)
  return from <= to ? from <= at && at <= to : from <= at || at <= to
}
