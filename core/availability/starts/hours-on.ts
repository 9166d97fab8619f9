import type { LocalDate } from '../../kernel/dates.ts'
import type { LocationId } from '../../kernel/ids.ts'
import { normalize, subtract } from '../../kernel/intervals.ts'
import type { WallSpan } from '../../kernel/zones.ts'
import { weekdayIn, type Day } from './days.ts'
import { isInSeason, isValidOn, recursOn } from './recurring.ts'
import type { Calendar, HoursException, HoursRule, Post, Season } from './timetable.ts'

/** The hours of a date by the wall clock, before time off. */
export interface Pattern {
  readonly open: readonly WallSpan[]
  readonly breaks: readonly WallSpan[]
}

/** The hours of one post, sorted so that a date is a look-up. */
export interface Hours {
  readonly locationId: LocationId
  /** The hours of the provider at any location that belong to a season, with it. */
  readonly seasonal: readonly { readonly rule: HoursRule; readonly season: Season }[]
  /** The hours at this location by weekday, regular and seasonal, Monday at 1. */
  readonly weekdays: readonly (readonly HoursRule[])[]
  readonly exceptions: ReadonlyMap<LocalDate, readonly HoursException[]>
  /** By weekday what holds every week alike; null where it depends on the date. */
  readonly steady: readonly (Pattern | null)[]
  /** What was worked out already, by the rules that make it. */
  readonly patterns: Map<string, Pattern>
}

/** Sorts the hours of one post. */
export function hoursAt(calendar: Calendar, { providerId, locationId }: Post): Hours {
  const mine = calendar.hours.filter((rule) => rule.providerId === providerId)
  const here = mine.filter((rule) => rule.locationId === locationId)
  const weekdays = Array.from({ length: 8 }, (_, weekday) =>
    here.filter((rule) => rule.weekday === weekday),
  )
  const seasonal = seasonalOf(mine, calendar.seasons)
  const exceptions = calendar.exceptions.filter((each) => each.providerId === providerId)
  return {
    ...{ locationId, seasonal, weekdays },
    exceptions: Map.groupBy(exceptions, (each) => each.date),
    steady: weekdays.map((rules) =>
      seasonal.length === 0 && rules.every(isSteady) ? made(rules) : null,
    ),
    patterns: new Map(),
  }
}

function seasonalOf(rules: readonly HoursRule[], seasons: readonly Season[]): Hours['seasonal'] {
  const known = new Map(seasons.map((season) => [season.id, season]))
  return rules.flatMap((rule) => {
    const season = rule.seasonId === null ? undefined : known.get(rule.seasonId)
    return season ? [{ rule, season }] : []
  })
}

/** False where no hours and no exception bring the provider to the location. */
export const hasAny = ({ weekdays, exceptions, locationId: here }: Hours): boolean =>
  weekdays.some((rules) => rules.length > 0) ||
  Array.from(exceptions.values()).some((of) => of.some(({ locationId }) => locationId === here))

/** True for hours that hold every week, with no end to it. */
const isSteady = (rule: HoursRule): boolean =>
  rule.everyWeeks <= 1 && rule.validFrom === null && rule.validTo === null && rule.seasonId === null

/** The hours of a day by the wall clock, before time off. */
export function patternOn(hours: Hours, day: Day): Pattern {
  const changes = hours.exceptions.get(day.date)
  const steady = hours.steady[weekdayIn(day)]
  if (!changes && steady) return steady
  const season = seasonsOn(hours, day.date)
  const rules = (hours.weekdays[weekdayIn(day)] ?? []).filter(
    (rule) => isOfSeason(rule, season) && recursOn(rule, day),
  )
  return changes ? changed(hours, patternOf(hours, rules), changes) : patternOf(hours, rules)
}

/** The seasons in force on a date for which the provider has hours; null when there are none. */
function seasonsOn({ seasonal }: Hours, date: LocalDate): ReadonlySet<string> | null {
  if (seasonal.length === 0) return null
  const inForce = seasonal.filter(
    ({ rule, season }) => isInSeason(season, date) && isValidOn(rule, date),
  )
  return inForce.length === 0 ? null : new Set(inForce.map(({ season }) => season.id))
}

/** Hours of a season in force take the place of the regular ones. */
const isOfSeason = ({ seasonId }: HoursRule, seasons: ReadonlySet<string> | null): boolean =>
  seasonId === null ? seasons === null : (seasons?.has(seasonId) ?? false)

function patternOf({ weekdays, patterns }: Hours, rules: readonly HoursRule[]): Pattern {
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
function changed(
  { locationId: here }: Hours,
  usual: Pattern,
  changes: readonly HoursException[],
): Pattern {
  const replaced = changes.some(({ kind }) => kind !== 'extra')
  const base = replaced ? nothing : usual
  const added = normalize(
    changes
      .filter(({ kind, locationId }) => kind !== 'closed' && locationId === here)
      .flatMap(({ spans }) => spans),
  )
  return {
    open: normalize([...base.open, ...added]),
    breaks: subtract(base.breaks, added),
  }
}
