import fc from 'fast-check'
import { addDays, datesBetween, weekdayOf, type LocalDate } from '../../../core/kernel/dates.ts'
import type { RecurrenceRule } from '../../../core/series/contract.ts'

/**
 * The dates of a rule by stepping through every day and asking of each whether the rule means it:
 * slow, plain, and without any part of what it checks.
 *
 * @param first a date that the rule means: intervals are counted from its day, week or month
 */
export function steppedDates(
  rule: RecurrenceRule,
  first: LocalDate,
  from: LocalDate,
  to: LocalDate,
): LocalDate[] {
  const meant: LocalDate[] = []
  for (const date of datesBetween(first, to)) {
    if (rule.end.kind === 'until' && date > rule.end.date) break
    if (rule.end.kind === 'count' && meant.length === rule.end.count) break
    if (isDue(rule, first, date) && isMeant(rule, date)) meant.push(date)
  }
  return meant.filter((date) => date >= from)
}

/** The first date on or after another that the rule means, intervals aside. */
export const firstMeant = (rule: RecurrenceRule, from: LocalDate): LocalDate | undefined =>
  datesBetween(from, addDays(from, 366 * 8)).find((date) => isMeant(rule, date))

function isMeant(rule: RecurrenceRule, date: LocalDate): boolean {
  if (rule.frequency === 'daily') return true
  if (rule.frequency === 'weekly') return rule.weekdays.includes(weekdayOf(date))
  if (rule.monthDay !== null) return dayOfMonth(date) === rule.monthDay || isLast(rule, date)
  const { nth, weekday } = rule.nthWeekday ?? { nth: 0, weekday: 0 }
  if (weekdayOf(date) !== weekday) return false
  if (nth === -1) return month(addDays(date, 7)) !== month(date)
  return Math.ceil(dayOfMonth(date) / 7) === nth
}

const isLast = ({ monthDay }: RecurrenceRule, date: LocalDate) =>
  monthDay === -1 && month(addDays(date, 1)) !== month(date)

function isDue({ frequency, interval }: RecurrenceRule, first: LocalDate, date: LocalDate) {
  const days = datesApart(first, date)
  if (frequency === 'daily') return days % interval === 0
  if (frequency === 'weekly') return weeksApart(first, date) % interval === 0
  return monthsApart(first, date) % interval === 0
}

const dayOfMonth = (date: LocalDate) => Number(date.slice(8))
const month = (date: LocalDate) => date.slice(0, 7)
const datesApart = (from: LocalDate, to: LocalDate) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
const weeksApart = (from: LocalDate, to: LocalDate) =>
  datesApart(addDays(from, 1 - weekdayOf(from)), addDays(to, 1 - weekdayOf(to))) / 7
const monthsApart = (from: LocalDate, to: LocalDate) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  (Number(to.slice(5, 7)) - Number(from.slice(5, 7)))

const weekday = fc.integer({ min: 1, max: 7 })
const plain = { weekdays: [], monthDay: null, nthWeekday: null }

/** Every way in which a series may repeat. */
export const anyPattern = fc.oneof(
  fc.record({ frequency: fc.constant('daily' as const), ...constants(plain) }),
  fc.record({
    frequency: fc.constant('weekly' as const),
    ...constants(plain),
    weekdays: fc.uniqueArray(weekday, { minLength: 1, maxLength: 7 }),
  }),
  fc.record({
    frequency: fc.constant('monthly' as const),
    ...constants(plain),
    monthDay: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant(-1)),
  }),
  fc.record({
    frequency: fc.constant('monthly' as const),
    ...constants(plain),
    nthWeekday: fc.record({
      nth: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(-1)),
      weekday,
    }),
  }),
)

function constants(of: typeof plain) {
  return {
    weekdays: fc.constant<number[]>(of.weekdays),
    monthDay: fc.constant<number | null>(of.monthDay),
    nthWeekday: fc.constant<RecurrenceRule['nthWeekday']>(of.nthWeekday),
  }
}

/** A date within five years. */
export const anyDate = fc.integer({ min: 0, max: 1826 }).map((days) => addDays('2024-01-01', days))

/** A rule with an end, or none. */
export const anyRule = fc
  .tuple(
    anyPattern,
    fc.integer({ min: 1, max: 6 }),
    fc.oneof(
      fc.constant({ kind: 'endless' as const }),
      fc.record({ kind: fc.constant('until' as const), date: anyDate }),
      fc.record({ kind: fc.constant('count' as const), count: fc.integer({ min: 1, max: 400 }) }),
    ),
  )
  .map(([pattern, interval, end]): RecurrenceRule => ({ ...pattern, interval, end }))
