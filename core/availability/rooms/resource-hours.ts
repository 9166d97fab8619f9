import { DAY } from '../../kernel/clock.ts'
import {
  addDays,
  datesBetween,
  minutesOf,
  weekdayOf,
  type LocalDate,
  type LocalDateTime,
} from '../../kernel/dates.ts'
import { normalize, overlaps, subtract, type Interval } from '../../kernel/intervals.ts'
import { dateAt, dayBounds, wallSpans, type WallSpan, type Zone } from '../../kernel/zones.ts'

/** When a resource can be used, by the wall clock of its location. */
export interface ResourceTimes {
  /** Empty means always. ISO 8601 weekdays. */
  readonly week: readonly { readonly weekday: number; readonly span: WallSpan }[]
  readonly outages: readonly {
    readonly from: LocalDateTime
    readonly to: LocalDateTime
    readonly reason: string | null
  }[]
}

/** A time at which a resource cannot be used; the reason is null outside of its hours. */
export interface Closure {
  readonly interval: Interval
  readonly reason: string | null
}

/** When a resource cannot be used within a span of instants: out of service first, then by start. */
export function closuresOf(times: ResourceTimes, within: Interval, zone: Zone): Closure[] {
  const outages = times.outages.map(({ from, to, reason }): Closure => ({
    interval: [wallInstant(from, zone), wallInstant(to, zone)],
    reason,
  }))
  const closed = outsideWeek(times, within, zone).map((interval): Closure => ({
    interval,
    reason: null,
  }))
  return [...outages, ...closed].filter(({ interval }) => overlaps(interval, within))
}

function outsideWeek({ week }: ResourceTimes, within: Interval, zone: Zone): Interval[] {
  if (week.length === 0) return []
  const dates = datesBetween(dateAt(within[0], zone), dateAt(within[1] - 1, zone))
  const open = dates.flatMap((date) => {
    const spans = week.filter(({ weekday }) => weekday === weekdayOf(date)).map(({ span }) => span)
    return wallSpans(date, spans, zone)
  })
  return subtract([within], normalize(open))
}

/** The instant of a wall time; for one that a clock change skips, the change. */
function wallInstant(local: LocalDateTime, zone: Zone): number {
  const date: LocalDate = local.slice(0, 10)
  const [span] = wallSpans(date, [[minutesOf(local.slice(11)), 1440]], zone)
  return span?.[0] ?? dayBounds(date, zone).to
}

/** Local dates and times that could fall within a span of instants, in any zone. */
export const localReach = ([start, end]: Interval): { from: LocalDateTime; to: LocalDateTime } => ({
  from: `${dateAt(start - DAY, 'UTC')}T00:00`,
  to: `${addDays(dateAt(end + DAY, 'UTC'), 1)}T00:00`,
})
