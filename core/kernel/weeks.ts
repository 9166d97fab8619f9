import { addDays, dayNumber, weekdayOf, type LocalDate } from './dates.ts'

/** In which weeks something holds: all, or every so many counted from the week of `anchor`. */
export interface Rhythm {
  readonly everyWeeks: number
  readonly anchor: LocalDate | null
}

/** Which of the weeks of its rhythm something holds in: 0 up to `everyWeeks`, exclusive. */
export const phaseOf = ({ everyWeeks, anchor }: Rhythm): number =>
  anchor === null ? 0 : modulo(weekNumber(anchor), everyWeeks)

/** True when something holds in the week (Monday to Sunday) of a date. */
export const isItsWeek = (rhythm: Rhythm, date: LocalDate): boolean =>
  rhythm.everyWeeks === 1 || modulo(weekNumber(date), rhythm.everyWeeks) === phaseOf(rhythm)

/** The Monday of the week of a date. */
export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekdayOf(date))

/** Weeks since that of 1969-12-29, a Monday. */
const weekNumber = (date: LocalDate): number => Math.floor((dayNumber(date) + 3) / 7)

/** The remainder that is never negative. */
const modulo = (n: number, by: number): number => ((n % by) + by) % by
