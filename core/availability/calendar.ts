import { holidaysBetween } from '../clinic/index.ts'
import type { Reader } from '../database/handles.ts'
import { addDays, minutesOf, type LocalDate } from '../kernel/dates.ts'
import type { ProviderId } from '../kernel/ids.ts'
import type { WallSpan } from '../kernel/zones.ts'
import type { TimeSpan } from './contract.ts'
import type { Away, Calendar, HoursRule } from './openings.ts'

interface HoursRow extends Omit<HoursRule, 'span' | 'breaks'> {
  readonly fromMinute: number
  readonly toMinute: number
  readonly breaks: string
}

const HOURS = `select provider_id as providerId, location_id as locationId, weekday,
  from_minute as fromMinute, to_minute as toMinute, breaks, valid_from as validFrom,
  valid_to as validTo from weekly_hours
  where provider_id in (select value from json_each(?)) and removed_at is null
    and (valid_from is null or valid_from <= ?) and (valid_to is null or valid_to >= ?)`

const AWAY = `select provider_id as providerId, from_local as "from", to_local as "to", reason
  from time_off
  where provider_id in (select value from json_each(?)) and to_local > ? and from_local < ?
    and removed_at is null order by from_local`

/**
 * Reads what says when these providers work from `from` to `to`, both included: three queries,
 * however many providers and days.
 */
export function loadCalendar(
  db: Reader,
  providerIds: readonly ProviderId[],
  from: LocalDate,
  to: LocalDate,
): Calendar {
  const providers = JSON.stringify(providerIds)
  return {
    hours: db.prepared<HoursRow>(HOURS).all(providers, to, from).map(toRule),
    away: db.prepared<Away>(AWAY).all(providers, `${from}T00:00`, `${addDays(to, 1)}T00:00`),
    closings: holidaysBetween(db, from, to),
    seasons: [],
    exceptions: [],
    blocks: [],
  }
}

const toRule = ({ fromMinute, toMinute, breaks, ...row }: HoursRow): HoursRule => ({
  ...row,
  everyWeeks: 1,
  anchor: null,
  seasonId: null,
  span: [fromMinute, toMinute],
  breaks: breaks === '[]' ? [] : breakSpans(breaks),
})

/** Breaks read already: a practice has few different ones, and every booking reads those of a week. */
const known = new Map<string, readonly WallSpan[]>()
const KNOWN_AT_MOST = 1000

/** Breaks as `weekly-hours.ts` wrote them, hence without a schema. */
function breakSpans(breaks: string): readonly WallSpan[] {
  const found = known.get(breaks)
  if (found) return found
  const spans = (JSON.parse(breaks) as TimeSpan[]).map(({ from, to }): WallSpan => [
    minutesOf(from),
    minutesOf(to),
  ])
  if (known.size >= KNOWN_AT_MOST) known.clear()
  known.set(breaks, spans)
  return spans
}
