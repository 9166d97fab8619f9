import type { LocalDate, LocalDateTime } from '../../kernel/dates.ts'
import type { BlockId, LocationId, ProviderId, SeasonId, TypeId } from '../../kernel/ids.ts'
import type { Interval } from '../../kernel/intervals.ts'
import type { WallSpan, Zone } from '../../kernel/zones.ts'

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
