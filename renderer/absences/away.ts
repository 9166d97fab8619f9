import {
  addDays,
  minutesOf,
  type LocalDate,
  type LocalDateTime,
  type LocalTime,
} from '../../core/kernel/dates.ts'
import { dateText, minuteText } from '../locales/dates.ts'

/** One stretch of time off while it is entered: whole days, or hours of them. */
export interface AwayDraft {
  readonly firstDay: LocalDate
  /** The last day of it. */
  readonly lastDay: LocalDate
  readonly wholeDays: boolean
  readonly from: LocalTime
  readonly to: LocalTime
}

interface Away {
  readonly from: LocalDateTime
  readonly to: LocalDateTime
}

/** A whole day; the hours are what half a day would begin with. */
export const dayAway = (day: LocalDate): AwayDraft => ({
  firstDay: day,
  lastDay: day,
  wholeDays: true,
  from: '09:00',
  to: '12:00',
})

/** The half-open span that the core keeps: whole days run to the midnight after the last one. */
export function spanOf({ firstDay, lastDay, wholeDays, from, to }: AwayDraft): Away {
  if (wholeDays) return { from: `${firstDay}T00:00`, to: `${addDays(lastDay, 1)}T00:00` }
  return to === '24:00'
    ? { from: `${firstDay}T${from}`, to: `${addDays(lastDay, 1)}T00:00` }
    : { from: `${firstDay}T${from}`, to: `${lastDay}T${to}` }
}

/** True where the end comes after the start. */
export function isInOrder(draft: AwayDraft): boolean {
  const { from, to } = spanOf(draft)
  return from < to
}

/** A span in words: whole days without their midnights. */
export function awayText({ from, to }: Away, locale: string): string {
  const wholeDays = from.endsWith('T00:00') && to.endsWith('T00:00')
  const last = wholeDays ? addDays(to.slice(0, 10), -1) : to.slice(0, 10)
  const day = (date: LocalDate) => dateText(date, 'short', locale)
  const time = (at: LocalDateTime) => minuteText(minutesOf(at.slice(11)), locale)
  const first = from.slice(0, 10)
  if (wholeDays) return first === last ? day(first) : `${day(first)} – ${day(last)}`
  return first === last
    ? `${day(first)}, ${time(from)} – ${time(to)}`
    : `${day(first)}, ${time(from)} – ${day(last)}, ${time(to)}`
}

/** Several spans in words. */
export const awayTexts = (spans: readonly Away[], locale: string): string =>
  spans.map((span) => awayText(span, locale)).join('; ')
