import { minutesOf, weekdayOf, type LocalDate, type LocalDateTime } from '../kernel/dates.ts'
import type { BlockId, LocationId, ProviderId, SeasonId, TypeId } from '../kernel/ids.ts'
import { contains, normalize, overlaps, subtract, type Interval } from '../kernel/intervals.ts'
import { dayBounds, wallSpans, type WallSpan, type Zone } from '../kernel/zones.ts'

/** Weekly hours as the arithmetic needs them: minutes since midnight by the wall clock. */
export interface HoursRule {
  readonly providerId: ProviderId
  readonly locationId: LocationId
  /** ISO 8601: Monday 1 to Sunday 7. */
  readonly weekday: number
  readonly span: WallSpan
  readonly breaks: readonly WallSpan[]
  readonly validFrom: LocalDate | null
  /** The last date on which they hold. */
  readonly validTo: LocalDate | null
  /** 1 for every week, 2 for every other week… */
  readonly everyWeeks: number
  /** A date in a week in which they hold; matters where `everyWeeks` is above 1. */
  readonly anchor: LocalDate | null
  /** The season in which they take the place of the regular hours; null for regular ones. */
  readonly seasonId: SeasonId | null
}

/** A part of each year, `06-15` to `08-31`, both included; it may run over New Year. */
export interface Season {
  readonly id: SeasonId
  readonly from: string
  readonly to: string
}

/**
 * One date that differs. `closed` and `instead` take the place of the weekly hours of that date at
 * every location; `extra` adds to whatever there is.
 */
export interface HoursException {
  readonly providerId: ProviderId
  readonly date: LocalDate
  readonly kind: 'closed' | 'instead' | 'extra'
  /** Null for `closed`. */
  readonly locationId: LocationId | null
  readonly spans: readonly WallSpan[]
}

/** Hours set aside on some dates of one post. */
export interface BlockRule {
  readonly id: BlockId
  readonly providerId: ProviderId
  /** Null at every location. */
  readonly locationId: LocationId | null
  /** `types`: only these types; `hold`: nothing until released; `lunch`, `meeting`: nothing at all. */
  readonly kind: 'types' | 'hold' | 'lunch' | 'meeting'
  readonly label: string
  readonly typeIds: readonly TypeId[]
  readonly span: WallSpan
  /** One date, or null where it repeats on a weekday. */
  readonly date: LocalDate | null
  readonly weekday: number | null
  readonly everyWeeks: number
  readonly anchor: LocalDate | null
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
  /** Minutes before its start at which what is unused of it is released; null never by this. */
  readonly releaseBefore: number | null
  /** Wall-clock minute of its own date at which it is released; null never by this. */
  readonly releaseAt: number | null
}

/** A block on one date, as instants. */
export interface DayBlock {
  readonly block: BlockRule
  readonly interval: Interval
  /** Epoch ms from which anything may be booked in it; null never. */
  readonly releasedAt: number | null
}

/** A span away, by the wall clock of wherever the provider works. */
export interface Away {
  readonly providerId: ProviderId
  readonly from: LocalDateTime
  readonly to: LocalDateTime
  readonly reason: string | null
}

/** A date on which a location, or with null every location, is closed. */
export interface Closing {
  readonly date: LocalDate
  readonly name: string
  readonly locationId: LocationId | null
}

/** Everything that says when somebody works, for some providers and some dates. */
export interface Calendar {
  readonly hours: readonly HoursRule[]
  readonly away: readonly Away[]
  readonly closings: readonly Closing[]
  readonly seasons: readonly Season[]
  readonly exceptions: readonly HoursException[]
  readonly blocks: readonly BlockRule[]
}

/** One provider at one location. */
export interface Post {
  readonly providerId: ProviderId
  readonly locationId: LocationId
  readonly zone: Zone
}

/** How a date of a post is made up; intervals are instants, normalized. */
export interface PostDay {
  /** When visits can be: hours without breaks, time off and holidays. */
  readonly working: readonly Interval[]
  readonly breaks: readonly Interval[]
  readonly timeOff: readonly (Away & { readonly interval: Interval })[]
  /** Name of the holiday that closes the location, or null. */
  readonly holiday: string | null
  /** By start. */
  readonly blocks: readonly DayBlock[]
}

/** Why somebody does not work at a time. */
export type OutsideWhy = 'closed' | 'break' | 'time_off' | 'holiday'

const WHOLE_DAY: WallSpan = [0, 1440]

/**
 * How one date of a post is made up: weekly hours in force, less breaks, time off and holidays.
 *
 * @param bounds what `dayBounds` says of the date, where the caller has it at hand
 */
export function dayOf(
  calendar: Calendar,
  post: Post,
  date: LocalDate,
  bounds = dayBounds(date, post.zone),
): PostDay {
  const rules = calendar.hours.filter((rule) => holds(rule, post, date))
  const away = calendar.away.filter((each) => each.providerId === post.providerId)
  const off = away.flatMap((each) => partOn(date, each))
  const hours = normalize(rules.map((rule) => rule.span))
  const breaks = normalize(rules.flatMap((rule) => rule.breaks))
  const holiday = holidayOn(calendar, post.locationId, date)
  const spans = (wall: readonly WallSpan[]) => wallSpans(date, wall, post.zone, bounds)
  const open = subtract(subtract(hours, breaks), normalize(off.map((each) => each.span)))
  return {
    working: holiday === null ? spans(open) : [],
    breaks: spans(breaks),
    timeOff: off.flatMap(({ span, each }) =>
      spans([span]).map((interval) => ({ ...each, interval })),
    ),
    holiday,
    blocks: [],
  }
}

/** Why `wanted` does not lie within the working time of these days of one post; null when it does. */
export function whyOutside(days: readonly PostDay[], wanted: Interval): OutsideWhy | null {
  if (contains(normalize(days.flatMap((day) => day.working)), wanted)) return null
  const met = (spans: readonly Interval[]) => spans.some((span) => overlaps(span, wanted))
  if (days.some((day) => day.holiday !== null)) return 'holiday'
  if (days.some((day) => met(day.timeOff.map((off) => off.interval)))) return 'time_off'
  return days.some((day) => met(day.breaks)) ? 'break' : 'closed'
}

/** True when weekly hours are in force at a post on a date. */
function holds(rule: HoursRule, post: Post, date: LocalDate): boolean {
  return (
    rule.providerId === post.providerId &&
    rule.locationId === post.locationId &&
    rule.weekday === weekdayOf(date) &&
    (rule.validFrom === null || rule.validFrom <= date) &&
    (rule.validTo === null || date <= rule.validTo)
  )
}

function holidayOn(calendar: Calendar, locationId: LocationId, date: LocalDate): string | null {
  const closing = calendar.closings.find(
    (each) => each.date === date && (each.locationId === null || each.locationId === locationId),
  )
  return closing?.name ?? null
}

/** The part of a time off that falls on a date, in wall minutes. */
function partOn(date: LocalDate, each: Away): { span: WallSpan; each: Away }[] {
  const start = edgeOn(date, each.from)
  const end = edgeOn(date, each.to)
  return start < end ? [{ span: [start, end], each }] : []
}

/** A wall time as minutes of a date, held to the date's ends. */
function edgeOn(date: LocalDate, local: LocalDateTime): number {
  const day = local.slice(0, 10)
  if (day === date) return minutesOf(local.slice(11))
  return day < date ? WHOLE_DAY[0] : WHOLE_DAY[1]
}
