import type { WeekPlan } from '../../core/availability/contract.ts'
import { addDays, type LocalDate } from '../../core/kernel/dates.ts'

/** A year is looked at. */
const DAYS = 365

/** The dates of a plan on which visits can be outside: from today, a year at most. */
export function outsideDates({ from, to }: Pick<WeekPlan, 'from' | 'to'>, today: LocalDate) {
  const first = from !== null && from > today ? from : today
  const last = addDays(first, DAYS)
  const end = to !== null && to < last ? to : last
  return { from: first, to: end < first ? first : end }
}
