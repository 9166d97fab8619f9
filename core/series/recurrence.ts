import { RRuleTemporal } from 'rrule-temporal'
import { addDays, weekdayOf, type LocalDate, type LocalDateTime } from '../kernel/dates.ts'
import { instantOf, type Zone } from '../kernel/zones.ts'
import type { RecurrenceRule } from './contract.ts'

/** Days of the week as RFC 5545 writes them, Monday first. */
export const dayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** A rule with its beginning. Wall-clock times; the zone comes in when they become instants. */
export interface Recurrence {
  readonly rule: RecurrenceRule
  /** The first start. */
  readonly start: LocalDateTime
  /** The last start; null for an endless rule. A rule that counts is looked up by it too. */
  readonly last: LocalDateTime | null
}

/** Farther than any series is looked for: a rule that gives no date until then gives none. */
const FAR_DAYS = 366 * 100

/**
 * The rule with what it leaves to its start made plain: the weekday of a weekly rule, the day of
 * a monthly one.
 */
export function completeRule(rule: RecurrenceRule, start: LocalDateTime): RecurrenceRule {
  const date = start.slice(0, 10)
  const weekdays = rule.weekdays.length > 0 ? rule.weekdays : [weekdayOf(date)]
  if (rule.frequency === 'weekly')
    return { ...rule, weekdays: [...new Set(weekdays)].sort((a, b) => a - b) }
  if (rule.frequency === 'daily' || rule.monthDay !== null || rule.nthWeekday !== null) return rule
  return { ...rule, monthDay: Number(date.slice(8)) }
}

/**
 * A rule from its first start on: the first date on or after `from` that has its weekday or day of
 * the month. Intervals are counted from there.
 *
 * @returns null where it gives none, or all of them lie after its end
 */
export function begin(asked: RecurrenceRule, from: LocalDateTime): Recurrence | null {
  const rule = completeRule(asked, from)
  const everyTime = rruleOf({ ...rule, interval: 1 }, null)
  const [first] = expand(everyTime, from, addDays(from.slice(0, 10), FAR_DAYS), 1)
  if (first === undefined) return null
  const last = lastOf(rule, first)
  return last === undefined ? null : { rule, start: first, last }
}

/** @returns undefined where the end lies before the first start */
function lastOf(rule: RecurrenceRule, start: LocalDateTime): LocalDateTime | null | undefined {
  const { end } = rule
  if (end.kind === 'endless') return null
  if (end.kind === 'until') return lastBy({ rule, start, last: null }, end.date) ?? undefined
  const far = addDays(start.slice(0, 10), FAR_DAYS)
  return expand(rruleOf(rule, null), start, far, end.count).at(-1)
}

/** The last start of a rule, as if it had no end, on or before a date; null where it begins later. */
export function lastBy({ rule, start }: Recurrence, date: LocalDate): LocalDateTime | null {
  if (date < start.slice(0, 10)) return null
  const found = ruleFrom(rruleOf(rule, null), start).previous(endOfDay(date), true)
  return found && localOf(found.epochMilliseconds)
}

/**
 * Every start from one date to another, both included. It costs what lies between, wherever the
 * rule began: the end is a date, and the rule is entered in phase near the first date.
 */
export function startsBetween(
  { rule, start, last }: Recurrence,
  from: LocalDate,
  to: LocalDate,
): LocalDateTime[] {
  const begin = start.slice(0, 10)
  const lastDate = last?.slice(0, 10)
  const until = lastDate !== undefined && lastDate < to ? lastDate : to
  const since = from > begin ? from : begin
  if (until < since) return []
  return ruleFrom(rruleOf(rule, null), start)
    .between(startOfDay(since), endOfDay(until), true)
    .map((found) => localOf(found.epochMilliseconds))
}

function expand(text: string, start: LocalDateTime, to: LocalDate, most: number): LocalDateTime[] {
  const end = endOfDay(to).getTime()
  const found: LocalDateTime[] = []
  ruleFrom(text, start).all(({ epochMilliseconds }) => {
    if (epochMilliseconds > end) return false
    found.push(localOf(epochMilliseconds))
    return found.length < most
  })
  return found.slice(0, most)
}

/**
 * The rule as text of RFC 5545.
 *
 * @param until its UNTIL, as RFC 5545 writes instants; null leaves the end out
 */
export function rruleOf(rule: RecurrenceRule, until: string | null): string {
  const parts = [`FREQ=${rule.frequency.toUpperCase()}`]
  if (rule.interval > 1) parts.push(`INTERVAL=${String(rule.interval)}`)
  const days = rule.weekdays.map((day) => dayCodes[day - 1])
  if (days.length > 0) parts.push(`BYDAY=${days.join(',')}`)
  if (rule.monthDay !== null) parts.push(`BYMONTHDAY=${String(rule.monthDay)}`)
  if (rule.nthWeekday !== null)
    parts.push(`BYDAY=${String(rule.nthWeekday.nth)}${dayCodes[rule.nthWeekday.weekday - 1] ?? ''}`)
  if (until !== null) parts.push(`UNTIL=${until}`)
  return parts.join(';')
}

/** The rule with its own end, as programs exchange it: UNTIL is an instant in UTC. */
export function rruleWithEnd(rule: RecurrenceRule, zone: Zone): string {
  const { end } = rule
  if (end.kind === 'count') return `${rruleOf(rule, null)};COUNT=${String(end.count)}`
  if (end.kind === 'endless') return rruleOf(rule, null)
  const instant = instantOf(end.date, 1439, zone) ?? endOfDay(end.date).getTime()
  const text = new Date(instant).toISOString().replaceAll(/[-:]|\.\d+/gu, '')
  return rruleOf(rule, text)
}

/** Wall clocks are reckoned as if they were UTC: no clock change and no zone of the machine gets in. */
const ruleFrom = (text: string, start: LocalDateTime) =>
  new RRuleTemporal({
    rruleString: `DTSTART;TZID=UTC:${start.replaceAll(/[-:]/gu, '')}00\nRRULE:${text}`,
  })

const startOfDay = (date: LocalDate) => new Date(`${date}T00:00:00Z`)
const endOfDay = (date: LocalDate) => new Date(`${date}T23:59:59Z`)
const localOf = (wall: number): LocalDateTime => new Date(wall).toISOString().slice(0, 16)
