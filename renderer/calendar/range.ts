import {
  addDays,
  dateTimeOf,
  minutesOf,
  weekdayOf,
  type LocalDate,
  type LocalDateTime,
} from '../../core/kernel/dates.ts'
import { wallOf, type Zone } from '../../core/kernel/zones.ts'

/** Both dates included. */
export interface DateRange {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** The week that holds a date. `firstWeekday` is ISO 8601: Monday 1 to Sunday 7. */
export function weekOf(date: LocalDate, firstWeekday: number): DateRange {
  const from = addDays(date, -((weekdayOf(date) - firstWeekday + 7) % 7))
  return { from, to: addDays(from, 6) }
}

/** The whole weeks that a calendar leaf of the month of `date` shows: at most six. */
export function monthLeafOf(date: LocalDate, firstWeekday: number): DateRange {
  const first = firstOfMonth(date)
  const last = addDays(firstOfMonth(addDays(first, 31)), -1)
  return { from: weekOf(first, firstWeekday).from, to: weekOf(last, firstWeekday).to }
}

/** The first day of the month `months` later, or earlier when negative. */
export function turnMonth(date: LocalDate, months: 1 | -1): LocalDate {
  return firstOfMonth(addDays(firstOfMonth(date), months === 1 ? 31 : -1))
}

/** The wall time of an instant, in the form that the calendar component reads. */
export function wallTimeOf(instant: number, zone: Zone): LocalDateTime {
  const { date, minute } = wallOf(instant, zone)
  return dateTimeOf(date, minute)
}

/** Date and minute of a wall time that the calendar component gives back: `2026-11-21T09:30:00Z`. */
export function readWallTime(text: string): { date: LocalDate; minute: number } {
  return { date: text.slice(0, 10), minute: text.length > 10 ? minutesOf(text.slice(11, 16)) : 0 }
}

const firstOfMonth = (date: LocalDate): LocalDate => `${date.slice(0, 8)}01`
