import fc from 'fast-check'
import { addDays, datesBetween, type LocalDate } from '../../../core/kernel/dates.ts'
import type { RecurrenceRule } from '../../../core/series/contract.ts'

/** One date of the calendar, taken apart. */
interface Day {
  readonly date: LocalDate
  readonly weekday: number
  readonly day: number
  /** Days of its month that come after it. */
  readonly daysAfter: number
  /** Counted from the same day, Monday and month for all. */
  readonly number: number
  readonly week: number
  readonly month: number
}

const monthOf = (date: LocalDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
const lengthOf = (date: LocalDate) =>
  new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate()

const FIRST = '2024-01-01'

/** Every day for thirty years from a Monday on. */
const days: readonly Day[] = datesBetween(FIRST, '2053-12-31').map((date, number) => ({
  ...{ date, number, weekday: (number % 7) + 1, week: Math.floor(number / 7) },
  ...{ day: Number(date.slice(8)), daysAfter: lengthOf(date) - Number(date.slice(8)) },
  month: monthOf(date),
}))

const dayAt = (date: LocalDate): Day | undefined =>
  days[Math.round((Date.parse(date) - Date.parse(FIRST)) / 86_400_000)]

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
  const start = dayAt(first)
  const meant: LocalDate[] = []
  for (const day of start ? days.slice(start.number) : []) {
    if (day.date > to || (rule.end.kind === 'until' && day.date > rule.end.date)) break
    if (rule.end.kind === 'count' && meant.length === rule.end.count) break
    if (start && isDue(rule, start, day) && isMeant(rule, day)) meant.push(day.date)
  }
  return meant.filter((date) => date >= from)
}

/** The first date on or after another that the rule means, intervals aside. */
export const firstMeant = (rule: RecurrenceRule, from: LocalDate): LocalDate | undefined =>
  days.slice(dayAt(from)?.number).find((day) => isMeant(rule, day))?.date

function isMeant(rule: RecurrenceRule, { weekday, day, daysAfter }: Day): boolean {
  if (rule.frequency === 'daily') return true
  if (rule.frequency === 'weekly') return rule.weekdays.includes(weekday)
  if (rule.monthDay !== null) return rule.monthDay === -1 ? daysAfter === 0 : day === rule.monthDay
  if (rule.nthWeekday?.weekday !== weekday) return false
  return rule.nthWeekday.nth === -1 ? daysAfter < 7 : Math.ceil(day / 7) === rule.nthWeekday.nth
}

function isDue({ frequency, interval }: RecurrenceRule, first: Day, day: Day): boolean {
  const unit = { daily: 'number', weekly: 'week', monthly: 'month' } as const
  const counted = unit[frequency]
  return (day[counted] - first[counted]) % interval === 0
}

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
