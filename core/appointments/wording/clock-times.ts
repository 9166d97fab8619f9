import { timeOf, type LocalTime } from '../../kernel/dates.ts'
import type { Line } from './line.ts'
import { filled, whole } from './patterns.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Between which times of the day something is wanted; null where it is open. */
export interface Window {
  readonly earliest: LocalTime | null
  readonly latest: LocalTime | null
}

/** A bound is narrowed by each piece that tells one. */
type Bounds = readonly [from: number | null, to: number | null]

/** Takes times of the day out of a line: between two, after or before one, at one, or a part of the day. */
export function readTimes(line: Line, words: Vocabulary): Window {
  let bounds: Bounds = [null, null]
  const forms: [string, (times: readonly Told[]) => Bounds | null][] = [
    [words.between, ([start, end]) => between(start, end)],
    [words.before, ([end]) => (end ? [null, minutesOf(end)] : null)],
    [words.after, ([start]) => (start ? [minutesOf(start), null] : null)],
    [words.at, ([start]) => (start ? [minutesOf(start), null] : null)],
  ]
  for (const [form, read] of forms)
    line.takeAll(filled(form, { time: `(${words.time})` }), 'times', (match) => {
      const times = match.slice(1).map((text) => told(text, words))
      const found = times.every((time) => time !== null) ? read(times) : null
      if (found) bounds = narrowed(bounds, found)
      return found !== null
    })
  for (const { pattern, part } of words.parts)
    line.takeAll(whole(pattern), 'times', () => {
      bounds = narrowed(bounds, [part.from, part.to])
      return true
    })
  const [from, to] = bounds
  return { earliest: from === null ? null : timeOf(from), latest: to === null ? null : timeOf(to) }
}

const narrowed = ([from, to]: Bounds, [start, end]: Bounds): Bounds => [
  from === null || start === null ? (from ?? start) : Math.max(from, start),
  to === null || end === null ? (to ?? end) : Math.min(to, end),
]

/** A time as it was told: `half` of the day where that was said. */
interface Told {
  readonly hour: number
  readonly minute: number
  readonly half: 'am' | 'pm' | null
}

/** @returns null for what no clock shows */
function told(text: string, words: Vocabulary): Told | null {
  const has = (pattern: string) => new RegExp(pattern, 'u').test(text)
  if (has(words.noon)) return { hour: 12, minute: 0, half: 'pm' }
  const [, hours = '', minutes] = /(\d{1,2})(?:[:.h](\d{2}))?/u.exec(text) ?? []
  const hour = Number(hours)
  const minute = Number(minutes ?? (has(words.half) ? 30 : has(words.quarter) ? 15 : 0))
  if (hours === '' || hour > 23 || minute > 59) return null
  return { hour, minute, half: has(words.pm) ? 'pm' : has(words.am) ? 'am' : null }
}

/** Without a half of the day one to six are afternoon: nobody asks for four in the morning. */
function minutesOf({ hour, minute, half }: Told): number {
  if (hour > 12 || hour === 0) return hour * 60 + minute
  const afternoon = half === null ? hour <= 6 || hour === 12 : half === 'pm'
  return ((hour % 12) + (afternoon ? 12 : 0)) * 60 + minute
}

/** "7 to 9 pm" means seven in the evening. */
function between(start: Told | undefined, end: Told | undefined): Bounds | null {
  if (!start || !end) return null
  const shared = start.half === null && start.hour <= end.hour && end.hour < 12
  const from = minutesOf(shared ? { ...start, half: end.half } : start)
  const to = minutesOf(end)
  return from < to ? [from, to] : null
}
