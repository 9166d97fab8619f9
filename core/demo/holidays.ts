import { federalHolidayName, federalHolidays } from '../clinic/index.ts'
import type { LocalDate } from '../kernel/dates.ts'

/** The federal holidays without the quieter ones. */
const CLOSED = [
  'new_year',
  'martin_luther_king',
  'memorial',
  'independence',
  'labor',
  'thanksgiving',
  'christmas',
]

/** The days of a year on which an American clinic of this kind stays closed. */
export const closedDays = (year: number): { date: LocalDate; name: string }[] =>
  federalHolidays(year)
    .filter(({ code }) => CLOSED.includes(code))
    .map((day) => ({ date: day.observed, name: federalHolidayName(day, 'en') }))
