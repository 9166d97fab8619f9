import type { LocalDate } from '../../kernel/dates.ts'
import { isInTurn, type Rhythm } from '../../kernel/weeks.ts'
import { weekdayIn, type Day } from './days.ts'
import type { Validity } from '../weeks/rhythm.ts'
import type { Season } from './timetable.ts'

/** What repeats on a weekday, every week or every few weeks, within a validity. */
export interface Recurring extends Rhythm, Validity {
  readonly weekday: number | null
}

/** True within the validity, both ends included. */
export const isValidOn = ({ validFrom, validTo }: Validity, date: LocalDate): boolean =>
  (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo)

/** True when something recurring falls on a day. */
export const recursOn = (rule: Recurring, day: Day): boolean =>
  rule.weekday === weekdayIn(day) && isValidOn(rule, day.date) && isInTurn(rule, day.number)

/** True when a date lies in a season; one whose end comes before its start runs over New Year. */
export function isInSeason({ from, to }: Season, date: LocalDate): boolean {
  const at = date.slice(5)
  return from <= to ? from <= at && at <= to : from <= at || at <= to
}
