import { addDays, weekdayOf, type LocalDate } from '../../core/kernel/dates.ts'
import type { RecurrenceRule, RuleEnd } from '../../core/series/contract.ts'

/** How often, as the form asks. */
export type Frequency = RecurrenceRule['frequency']

/** On which day of a month. */
export type MonthlyBy = 'date' | 'lastDay' | 'nth' | 'lastWeekday'

/** When it ends, as the form asks. */
export type EndKind = RuleEnd['kind']

/** A rule while it is filled in. */
export interface RuleForm {
  readonly frequency: Frequency
  readonly interval: number
  readonly weekdays: readonly number[]
  readonly monthlyBy: MonthlyBy
  readonly endKind: EndKind
  readonly count: number
  readonly until: LocalDate | null
}

/** Every week on the weekday of the start, ten times. */
export const startRule = (date: LocalDate): RuleForm => ({
  frequency: 'weekly',
  interval: 1,
  weekdays: [weekdayOf(date)],
  monthlyBy: 'date',
  endKind: 'count',
  count: 10,
  until: addDays(date, 12 * 7),
})

/** The rule that a form says, for a series that begins on a date. */
export function ruleOf(form: RuleForm, date: LocalDate): RecurrenceRule {
  const { frequency, interval } = form
  const plain = { weekdays: [], monthDay: null, nthWeekday: null, end: endOf(form, date) }
  if (frequency === 'weekly')
    return { ...plain, frequency, interval, weekdays: weekdaysOf(form, date) }
  if (frequency === 'daily') return { ...plain, frequency, interval }
  return { ...plain, frequency, interval, ...monthDayOf(form.monthlyBy, date) }
}

const weekdaysOf = ({ weekdays }: RuleForm, date: LocalDate): number[] =>
  weekdays.length > 0 ? [...weekdays].sort((a, b) => a - b) : [weekdayOf(date)]

/** The end that a form says; a date that is not complete yet is the start itself. */
export function endOf({ endKind, count, until }: RuleForm, date: LocalDate): RuleEnd {
  if (endKind === 'count') return { kind: 'count', count }
  return endKind === 'until' ? { kind: 'until', date: until ?? date } : { kind: 'endless' }
}

function monthDayOf(by: MonthlyBy, date: LocalDate) {
  const weekday = weekdayOf(date)
  if (by === 'date') return { monthDay: dayOfMonth(date) }
  if (by === 'lastDay') return { monthDay: -1 }
  return { nthWeekday: { nth: by === 'nth' ? nthOf(date) : -1, weekday } }
}

const dayOfMonth = (date: LocalDate) => Number(date.slice(8))

/** Which of its weekdays in the month a date is: 1 to 5. */
export const nthOf = (date: LocalDate): number => Math.ceil(dayOfMonth(date) / 7)

/** The ways in which a date can stand for a day of each month. */
export function monthlyChoices(date: LocalDate): MonthlyBy[] {
  const isLastDay = addDays(date, 1).slice(0, 7) !== date.slice(0, 7)
  const isLastWeekday = addDays(date, 7).slice(0, 7) !== date.slice(0, 7)
  return [
    'date',
    ...(isLastDay ? (['lastDay'] as const) : []),
    'nth',
    ...(isLastWeekday ? (['lastWeekday'] as const) : []),
  ]
}

/** A form that says a rule again. */
export function formOf(rule: RecurrenceRule, date: LocalDate): RuleForm {
  const { frequency, interval, weekdays, end } = rule
  const blank = startRule(date)
  return {
    ...{ frequency, interval, weekdays, monthlyBy: monthlyByOf(rule), endKind: end.kind },
    count: end.kind === 'count' ? end.count : blank.count,
    until: end.kind === 'until' ? end.date : blank.until,
  }
}

function monthlyByOf({ monthDay, nthWeekday }: RecurrenceRule): MonthlyBy {
  if (nthWeekday !== null) return nthWeekday.nth === -1 ? 'lastWeekday' : 'nth'
  return monthDay === -1 ? 'lastDay' : 'date'
}
