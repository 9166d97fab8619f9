import type { ParsedComponents, ParsedResult } from 'chrono-node'
import { casual as casualEnglish } from 'chrono-node/en'
import { casual as casualSpanish } from 'chrono-node/es'
import { addDays, weekdayOf, type LocalDate } from '../../kernel/dates.ts'
import { dateAt, offsetAt, type Zone } from '../../kernel/zones.ts'
import type { Line } from './line.ts'
import { filled } from './patterns.ts'
import type { Vocabulary } from './vocabulary.ts'
import { weekdayNamed } from './weekdays.ts'

/** The dates that are wanted; null where they are open. */
export interface Dates {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  /** ISO 8601 weekdays that were named beside a stretch of dates, or several of them. */
  readonly weekdays: readonly number[]
}

/** When and where a line is read. */
export interface Moment {
  /** Epoch ms. */
  readonly now: number
  readonly zone: Zone
  readonly language: 'en' | 'es'
}

const parsers = { en: casualEnglish, es: casualSpanish }

/** Takes dates out of a line: stretches such as "next week" first, then single ones and ranges. */
export function readDates(line: Line, words: Vocabulary, moment: Moment): Dates {
  const today = dateAt(moment.now, moment.zone)
  const stretch = readStretch(line, words, today)
  const days = daysIn(line, moment)
  if (stretch) return { ...stretch, weekdays: namedWithin(line, days) }
  return rangeOf(line, words, days, today)
}

interface Stretch {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Weeks begin on Monday; a stretch that has begun goes on from today. */
function readStretch(line: Line, words: Vocabulary, today: LocalDate): Stretch | null {
  const monday = addDays(today, 1 - weekdayOf(today))
  const weekFrom = (from: LocalDate): Stretch => ({ from, to: addDays(from, 6) })
  const thisWeek = { from: today, to: addDays(monday, 6) }
  const named = (match: RegExpExecArray, dateOf: (weekday: number) => LocalDate) => {
    const weekday = weekdayNamed(toldIn(match), words)
    return weekday === null ? null : oneDay(dateOf(weekday))
  }
  const forms: [string, (match: RegExpExecArray) => Stretch | null][] = [
    [words.thisWeek, () => thisWeek],
    [words.nextWeek, () => weekFrom(addDays(monday, 7))],
    [words.thisMonth, () => ({ from: today, to: endOfMonth(today) })],
    [words.nextMonth, () => monthFrom(addDays(endOfMonth(today), 1))],
    [words.inWeeks, (match) => inWeeks(match, words, today)],
    [words.dayAfterTomorrow, () => oneDay(addDays(today, 2))],
    [words.weekFromDay, (match) => named(match, (day) => addDays(nextDay(today, day), 7))],
    [words.comingDay, (match) => named(match, (day) => nextDay(today, day))],
  ]
  let found: Stretch | null = null
  for (const [form, read] of forms)
    line.takeAll(filled(form, { day: words.days.join('|') }), 'dates', (match) => {
      const stretch = found === null ? read(match) : null
      found ??= stretch
      return stretch !== null
    })
  return found
}

/** "In two weeks" is not a day but the week from then on. */
function inWeeks(match: RegExpExecArray, words: Vocabulary, today: LocalDate): Stretch | null {
  const count = toldIn(match)
  const weeks = words.numbers[count] ?? Number(count)
  if (!Number.isInteger(weeks) || weeks < 1) return null
  return { from: addDays(today, weeks * 7), to: addDays(today, weeks * 7 + 6) }
}

const oneDay = (date: LocalDate): Stretch => ({ from: date, to: date })

/** The first group of a match that took part in it. */
const toldIn = (match: RegExpExecArray): string =>
  match.slice(1).find((text: string | undefined) => text !== undefined) ?? ''

/** The first date after today of a weekday. */
const nextDay = (today: LocalDate, weekday: number): LocalDate =>
  addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1)

const endOfMonth = (date: LocalDate): LocalDate => {
  const [year = 0, month = 0] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

const monthFrom = (from: LocalDate): Stretch => ({ from, to: endOfMonth(from) })

/** A date, or a month, with where it stands in the line. */
interface Day extends Stretch {
  readonly at: number
  readonly end: number
  /** ISO 8601; null where more than the name of a weekday was told. */
  readonly weekday: number | null
}

/** What the parser of the language finds in what is still open; a mere time of day is no date. */
function daysIn(line: Line, { now, zone, language }: Moment): Day[] {
  const open = line.open.replaceAll('\u0001', '|')
  const reference = { instant: new Date(now), timezone: offsetAt(zone, now) }
  return parsers[language]
    .parse(open, reference, { forwardDate: true })
    .filter(({ start }) =>
      (['day', 'weekday', 'month'] as const).some((part) => start.isCertain(part)),
    )
    .map((result) => dayOf(result, dateAt(now, zone)))
}

function dayOf({ index, text, start, end }: ParsedResult, today: LocalDate): Day {
  const isMonth = start.isCertain('month') && !start.isCertain('day')
  const isThisMonth = isMonth && start.get('month') === Number(today.slice(5, 7))
  const first = isThisMonth ? today : dateOf(start)
  const onlyWeekday = start.isCertain('weekday') && !start.isCertain('month') && !end
  const plain = text.trim().split(/\s+/u).length === 1
  return {
    from: first,
    to: end ? dateOf(end) : isMonth ? endOfMonth(first) : first,
    at: index,
    end: index + text.length,
    weekday: onlyWeekday && plain ? weekdayOf(first) : null,
  }
}

function dateOf(part: ParsedComponents): LocalDate {
  const pad = (n: number | null, length = 2) => String(n ?? 0).padStart(length, '0')
  return `${pad(part.get('year'), 4)}-${pad(part.get('month'))}-${pad(part.get('day'))}`
}

const take = (line: Line, { at, end }: Pick<Day, 'at' | 'end'>) => {
  line.take(at, end, 'dates')
}

/** Weekdays beside a stretch of dates: "Tuesday next week". Other dates beside one are left over. */
function namedWithin(line: Line, days: readonly Day[]): number[] {
  const named = days.flatMap((day) => (day.weekday === null ? [] : [{ ...day, is: day.weekday }]))
  for (const { at, end } of named) line.take(at, end, 'weekdays')
  return [...new Set(named.map(({ is }) => is))].sort((a, b) => a - b)
}

/** One date, bounds, a range of two, or several weekdays; whatever is beyond that is left over. */
function rangeOf(line: Line, words: Vocabulary, days: readonly Day[], today: LocalDate): Dates {
  const [first, second] = days
  const none = { from: null, to: null, weekdays: [] }
  if (!first) return none
  if (second && isJoined(line, words, first, second)) {
    take(line, { at: first.at, end: second.end })
    return { from: first.from, to: second.to, weekdays: [] }
  }
  if (second && days.every(({ weekday }) => weekday !== null))
    return { ...none, weekdays: namedWithin(line, days) }
  return bounded(line, words, first, today)
}

/** True for "between May 3 and May 6"; weekdays that are only listed are no range. */
function isJoined(line: Line, words: Vocabulary, first: Day, second: Day): boolean {
  const link = line.plain.slice(first.end, second.at).trim()
  if (!new RegExp(`^(?:${words.to})$`, 'u').test(link) || first.from > second.to) return false
  const listed = /^(?:and|y)$/u.test(link)
  return (
    !listed || new RegExp(`(?:${words.rangeStart})(?: el)?\\s*$`, 'u').test(before(line, first))
  )
}

const before = (line: Line, { at }: Day): string => line.plain.slice(0, at)

/** "After", "from", "until" and "before" make one end of a range of a date. */
function bounded(line: Line, words: Vocabulary, day: Day, today: LocalDate): Dates {
  const bounds: [string, Pick<Dates, 'from' | 'to'>][] = [
    [words.afterDate, { from: addDays(day.to, 1), to: null }],
    [words.untilDate, { from: today, to: day.to }],
    [words.beforeDate, { from: today, to: addDays(day.from, -1) }],
    [words.fromDate, { from: day.from, to: null }],
  ]
  for (const [word, range] of bounds) {
    const lead = new RegExp(`(?<![\\p{L}])(?:${word})\\s+$`, 'u').exec(before(line, day))
    if (!lead) continue
    take(line, { at: lead.index, end: day.end })
    return { ...range, weekdays: [] }
  }
  take(line, day)
  return { from: day.from, to: day.to, weekdays: [] }
}
