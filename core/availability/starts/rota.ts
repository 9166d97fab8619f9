import { DAY, MINUTE } from '../../kernel/clock.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import { normalize, subtract, type Interval } from '../../kernel/intervals.ts'
import { wallSpans, type WallSpan } from '../../kernel/zones.ts'
import { awayOn } from './away-on.ts'
import type { Day } from './days.ts'
import { hasAny, hoursAt, patternOn, type Hours } from './hours-on.ts'
import { blocksOf, blocksOn, type Blocks } from './set-aside.ts'
import type { Away, Calendar, Post, PostDay } from './timetable.ts'

/** What says when one provider works at one location, sorted so that a date is a look-up. */
export interface Rota {
  readonly post: Post
  readonly hours: Hours
  readonly away: readonly Away[]
  readonly closings: ReadonlyMap<LocalDate, string>
  readonly blocks: Blocks
}

/** Sorts what a calendar says of one post. */
export const rotaOf = (calendar: Calendar, post: Post): Rota => ({
  post,
  hours: hoursAt(calendar, post),
  away: calendar.away.filter((each) => each.providerId === post.providerId),
  closings: closingsAt(calendar, post),
  blocks: blocksOf(calendar.blocks, post),
})

/** The first closing of each date that concerns the location. */
const closingsAt = ({ closings }: Calendar, { locationId }: Post): Map<LocalDate, string> =>
  new Map(
    closings
      .filter((each) => each.locationId === null || each.locationId === locationId)
      .map((each) => [each.date, each.name] as const)
      .reverse(),
  )

/** False where nothing in the calendar says that the provider is ever at the location. */
export const everWorks = ({ hours }: Rota): boolean => hasAny(hours)

/** How a day of a post is made up. */
export function dayOn(rota: Rota, day: Day): PostDay {
  const { open, breaks } = patternOn(rota.hours, day)
  const holiday = rota.closings.get(day.date) ?? null
  const off = awayOn(rota.away, day)
  const left = without(
    open,
    off.map(({ span }) => span),
  )
  const spans = (wall: readonly WallSpan[]) => wallSpans(day.date, wall, rota.post.zone, day)
  return {
    working: holiday === null ? spans(left) : [],
    breaks: spans(breaks),
    timeOff: off.flatMap(({ span, away }) =>
      spans([span]).map((interval) => ({ ...away, interval })),
    ),
    holiday,
    blocks: holiday === null ? blocksOn(rota.blocks, rota.post.zone, day) : [],
  }
}

/** When visits can be on a day: what `dayOn` calls working, and no more. */
export function workingOn(rota: Rota, day: Day): readonly Interval[] {
  if (rota.closings.has(day.date)) return []
  const { open } = patternOn(rota.hours, day)
  if (open.length === 0) return []
  const off = rota.away.length === 0 ? [] : awayOn(rota.away, day).map(({ span }) => span)
  if (off.length > 0 || day.to - day.from !== DAY)
    return wallSpans(day.date, without(open, off), rota.post.zone, day)
  // What `wallSpans` says of a day without a clock change, with less to throw away after a year of them.
  return open.map(([start, end]): Interval => [day.from + start * MINUTE, day.from + end * MINUTE])
}

const without = (open: readonly WallSpan[], off: readonly WallSpan[]): readonly WallSpan[] =>
  off.length === 0 ? open : subtract(open, normalize(off))
