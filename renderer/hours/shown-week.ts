import { addDays, datesBetween, weekdayOf, type LocalDate } from '../../core/kernel/dates.ts'
import { isItsWeek, mondayOf, type Rhythm } from '../../core/kernel/weeks.ts'
import { weekNumberOf } from '../locales/dates.ts'

/** The seven dates of the week that begins on a date. */
export const datesOf = (first: LocalDate): LocalDate[] => datesBetween(first, addDays(first, 6))

/** The date of an ISO weekday in the week that begins on a date. */
export const dateIn = (first: LocalDate, weekday: number): LocalDate =>
  addDays(first, (weekday - weekdayOf(first) + 7) % 7)

/** ISO 8601 number of the week that most of the seven dates from `first` lie in. */
export const numberOfWeek = (first: LocalDate): number => weekNumberOf(addDays(first, 3))

/**
 * A rhythm that holds on a date: counted as before where it does so already, else from that date.
 * Rhythms count weeks from Monday, and a week on the screen may begin on another day.
 */
export function countedFrom({ everyWeeks, anchor }: Rhythm, date: LocalDate): Rhythm {
  if (everyWeeks === 1) return { everyWeeks, anchor: null }
  const holds = anchor !== null && isItsWeek({ everyWeeks, anchor }, date)
  return { everyWeeks, anchor: holds ? anchor : mondayOf(date) }
}
