import { DAY, MINUTE } from '../kernel/clock.ts'
import { minutesOf, type LocalDate, type LocalDateTime } from '../kernel/dates.ts'
import { normalize, subtract, type Interval } from '../kernel/intervals.ts'
import { wallSpans, type WallSpan } from '../kernel/zones.ts'
import { blocksOf, blocksOn, type Blocks } from './set-aside.ts'
import { weekdayIn, type Day } from './days.ts'
import { isInSeason, isValidOn, recursOn } from './recurring.ts'
import type {
  Away,
  Calendar,
  HoursException,
  HoursRule,
  Post,
  PostDay,
  Season,
} from './timetable.ts'

/** What says when one provider works at one location, sorted so that a date is a look-up. */
export interface Rota {
  readonly post: Post
  /** The hours of the provider at any location that belong to a season, with it. */
  readonly seasonal: readonly { readonly rule: HoursRule; readonly season: Season }[]
  /** The hours at this location by weekday, regular and seasonal, Monday at 1. */
  readonly weekdays: readonly (readonly HoursRule[])[]
  readonly exceptions: ReadonlyMap<LocalDate, readonly HoursException[]>
  readonly away: readonly Away[]
  readonly closings: ReadonlyMap<LocalDate, string>
  readonly blocks: Blocks
  /** By weekday what holds every week alike; null where it depends on the date. */
  readonly steady: readonly (Pattern | null)[]
  /** Open spans and breaks that were worked out already, by the rules that make them. */
  readonly patterns: Map<string, Pattern>
}

/** The hours of a date by the wall clock, before time off. */
interface Pattern {
  readonly open: readonly WallSpan[]
  readonly breaks: readonly WallSpan[]
}

/** Sorts what a calendar says of one post. */
export function rotaOf(calendar: Calendar, post: Post): Rota {
  const mine = calendar.hours.filter((rule) => rule.providerId === post.providerId)
  const seasons = new Map(calendar.seasons.map((season) => [season.id, season]))
  const here = mine.filter((rule) => rule.locationId === post.locationId)
  const weekdays = Array.from({ length: 8 }, (_, weekday) =>
    here.filter((rule) => rule.weekday === weekday),
  )
  const seasonal = mine.flatMap((rule) => {
    const season = rule.seasonId === null ? undefined : seasons.get(rule.seasonId)
    return season ? [{ rule, season }] : []
  })
  return {
    ...{ post, seasonal, weekdays },
    steady: weekdays.map((rules) =>
      seasonal.length === 0 && rules.every(isSteady) ? made(rules) : null,
    ),
    exceptions: Map.groupBy(
      calendar.exceptions.filter((each) => each.providerId === post.providerId),
      (each) => each.date,
    ),
    away: calendar.away.filter((each) => each.providerId === post.providerId),
    closings: closingsAt(calendar, post),
    blocks: blocksOf(calendar.blocks, post),
    patterns: new Map(),
  }
}

/** The first closing of each date that concerns the location. */
const closingsAt = ({ closings }: Calendar, { locationId }: Post): Map<LocalDate, string> =>
  new Map(
    closings
      .filter((each) => each.locationId === null || each.locationId === locationId)
      .map((each) => [each.date, each.name] as const)
      .reverse(),
  )

/** False where nothing in the calendar says that the provider is ever at the location. */
export const everWorks = ({ weekdays, exceptions, post }: Rota): boolean =>
  weekdays.some((rules) => rules.length > 0) ||
  Array.from(exceptions.values()).some((of) =>
    of.some(({ locationId }) => locationId === post.locationId),
  )

/** How a day of a post is made up. */
export function dayOn(rota: Rota, day: Day): PostDay {
  const { open, breaks } = patternOn(rota, day)
  const holiday = rota.closings.get(day.date) ?? null
  const off = offOn(rota, day)
  const spans = (wall: readonly WallSpan[]) => wallSpans(day.date, wall, rota.post.zone, day)
  return {
    working:
      holiday === null
        ? spans(
            without(
              open,
              off.map(({ span }) => span),
            ),
          )
        : [],
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
  const { open } = patternOn(rota, day)
  if (open.length === 0) return []
  const off = rota.away.length === 0 ? [] : offOn(rota, day).map(({ span }) => span)
  if (off.length > 0 || day.to - day.from !== DAY)
    return wallSpans(day.date, without(open, off), rota.post.zone, day)
  // What `wallSpans` says of a day without a clock change, with less to throw away after a year of them.
  return open.map(([start, end]): Interval => [day.from + start * MINUTE, day.from + end * MINUTE])
}

const without = (open: readonly WallSpan[], off: readonly WallSpan[]): readonly WallSpan[] =>
  off.length === 0 ? open : subtract(open, normalize(off))

/** True for hours that hold every week, with no end to it. */
const isSteady = (rule: HoursRule): boolean =>
  rule.everyWeeks <= 1 && rule.validFrom === null && rule.validTo === null && rule.seasonId === null

function patternOn(rota: Rota, day: Day): Pattern {
  const changes = rota.exceptions.get(day.date)
  const steady = rota.steady[weekdayIn(day)]
  if (!changes && steady) return steady
  const season = seasonsOn(rota, day.date)
  const rules = (rota.weekdays[weekdayIn(day)] ?? []).filter(
    (rule) => isOfSeason(rule, season) && recursOn(rule, day),
  )
  return changes ? changed(rota, patternOf(rota, rules), changes) : patternOf(rota, rules)
}

/** The seasons in force on a date for which the provider has hours; null when there are none. */
function seasonsOn({ seasonal }: Rota, date: LocalDate): ReadonlySet<string> | null {
  if (seasonal.length === 0) return null
  const inForce = seasonal.filter(
    ({ rule, season }) => isInSeason(season, date) && isValidOn(rule, date),
  )
  return inForce.length === 0 ? null : new Set(inForce.map(({ season }) => season.id))
}

/** Hours of a season in force take the place of the regular ones. */
const isOfSeason = ({ seasonId }: HoursRule, seasons: ReadonlySet<string> | null): boolean =>
  seasonId === null ? seasons === null : (seasons?.has(seasonId) ?? false)

function patternOf({ weekdays, patterns }: Rota, rules: readonly HoursRule[]): Pattern {
  const [first] = rules
  if (first === undefined) return nothing
  const all = weekdays[first.weekday] ?? []
  const key = `${first.weekday}:${rules.map((rule) => all.indexOf(rule)).join()}`
  const known = patterns.get(key)
  if (known) return known
  const pattern = made(rules)
  patterns.set(key, pattern)
  return pattern
}

/** What rules make of a day. */
function made(rules: readonly HoursRule[]): Pattern {
  const breaks = normalize(rules.flatMap((rule) => rule.breaks))
  return { open: subtract(normalize(rules.map((rule) => rule.span)), breaks), breaks }
}

const nothing: Pattern = { open: [], breaks: [] }

/** The hours of a date with exceptions: `closed` and `instead` replace them, `extra` adds to them. */
function changed({ post }: Rota, usual: Pattern, changes: readonly HoursException[]): Pattern {
  const replaced = changes.some(({ kind }) => kind !== 'extra')
  const base = replaced ? nothing : usual
  const added = normalize(
    changes
      .filter(({ kind, locationId }) => kind !== 'closed' && locationId === post.locationId)
      .flatMap(({ spans }) => spans),
  )
  return {
    open: normalize([...base.open, ...added]),
    breaks: subtract(base.breaks, added),
  }
}

/** The parts of time off that fall on a day, in wall minutes. */
function offOn({ away }: Rota, { date }: Day): { span: WallSpan; away: Away }[] {
  return away.flatMap((each) => {
    if (each.to <= date || each.from.slice(0, 10) > date) return []
    const span: WallSpan = [edgeOn(date, each.from), edgeOn(date, each.to)]
    return span[0] < span[1] ? [{ span, away: each }] : []
  })
}

/** A wall time as minutes of a date, held to the date's ends. */
function edgeOn(date: LocalDate, local: LocalDateTime): number {
  const day = local.slice(0, 10)
  if (day === date) return minutesOf(local.slice(11))
  return day < date ? 0 : 1440
}
