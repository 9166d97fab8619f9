import { addDays, dayNumber, weekdayOf, type LocalDate } from './dates.ts'

/** In which weeks something holds: all, or every so many counted from the week of `anchor`. */
export interface Rhythm {
  readonly everyWeeks: number
  readonly anchor: LocalDate | null
}

/** Which of the weeks of its rhythm something holds in: 0 up to `everyWeeks`, exclusive. */
export const phaseOf = ({ everyWeeks, anchor }: Rhythm): number =>
  anchor === null ? 0 : modulo(weekIn(dayNumber(anchor)), everyWeeks)

/** True when something holds in the week (Monday to Sunday) of a date. */
export const isItsWeek = (rhythm: Rhythm, date: LocalDate): boolean =>
  isInTurn(rhythm, dayNumber(date))

/** What `isItsWeek` says of a day given as whole days since 1970-01-01. */
export const isInTurn = (rhythm: Rhythm, day: number): boolean =>
  rhythm.everyWeeks === 1 || modulo(weekIn(day), rhythm.everyWeeks) === phaseOf(rhythm)

/** The Monday of the week of a date. */
export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekdayOf(date))

/** Weeks since that of 1969-12-29, a Monday, in which 1970-01-01 lies. */
const weekIn = (day: number): number => Math.floor((day + 3) / 7)

/** The remainder that is never negative. */
const modulo = (n: number, by: number): number => ((n % by) + by) % by
