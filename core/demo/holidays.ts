import { addDays, weekdayOf, type LocalDate } from '../kernel/dates.ts'

/** The days on which an American clinic of this kind stays closed (5 U.S.C. 6103, without the quieter ones). */
export function federalHolidays(year: number): { date: LocalDate; name: string }[] {
  return [
    { date: `${year}-01-01`, name: 'New Year’s Day' },
    { date: nth(year, 1, 1, 3), name: 'Martin Luther King Jr. Day' },
    { date: addDays(nth(year, 6, 1, 1), -7), name: 'Memorial Day' },
    { date: `${year}-07-04`, name: 'Independence Day' },
    { date: nth(year, 9, 1, 1), name: 'Labor Day' },
    { date: nth(year, 11, 4, 4), name: 'Thanksgiving Day' },
    { date: `${year}-12-25`, name: 'Christmas Day' },
  ]
}

/** The n-th ISO `weekday` of a month. */
function nth(year: number, month: number, weekday: number, n: number): LocalDate {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7)
}
