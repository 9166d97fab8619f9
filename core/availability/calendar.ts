import { holidaysBetween } from '../clinic/index.ts'
import type { Reader } from '../database/handles.ts'
import { addDays, minutesOf, type LocalDate } from '../kernel/dates.ts'
import type { ProviderId, TypeId } from '../kernel/ids.ts'
import type { WallSpan } from '../kernel/zones.ts'
import type { TimeSpan } from './hours-contract.ts'
import type {
  Away,
  BlockRule,
  Calendar,
  HoursException,
  HoursRule,
  Season,
} from './starts/openings.ts'

interface HoursRow extends Omit<HoursRule, 'span' | 'breaks'> {
  readonly fromMinute: number
  readonly toMinute: number
  readonly breaks: string
  readonly seasonFrom: string | null
  readonly seasonTo: string | null
}

interface BlockRow extends Omit<BlockRule, 'span' | 'typeIds'> {
  readonly fromMinute: number
  readonly toMinute: number
  readonly typeIds: string
}

type ExceptionRow = Omit<HoursException, 'spans'> & { readonly spans: string }

const OF_THESE = 'provider_id in (select value from json_each(?)) and removed_at is null'

const VALID = '(valid_from is null or valid_from <= ?) and (valid_to is null or valid_to >= ?)'

const HOURS = `select provider_id as providerId, location_id as locationId, weekday,
  from_minute as fromMinute, to_minute as toMinute, breaks, valid_from as validFrom,
  valid_to as validTo, every_weeks as everyWeeks, anchor, season_id as seasonId,
  (select from_day from seasons where id = season_id) as seasonFrom,
  (select to_day from seasons where id = season_id) as seasonTo
  from weekly_hours where ${OF_THESE} and ${VALID}`

const BLOCKS = `select id, provider_id as providerId, location_id as locationId, kind, label,
  type_ids as typeIds, from_minute as fromMinute, to_minute as toMinute, date, weekday,
  every_weeks as everyWeeks, anchor, valid_from as validFrom, valid_to as validTo,
  release_before as releaseBefore, release_at as releaseAt
  from blocks where ${OF_THESE} and ${VALID} and (date is null or (date <= ? and date >= ?))
  order by from_minute, id`

const EXCEPTIONS = `select provider_id as providerId, date, kind, location_id as locationId, spans
  from hours_exceptions where ${OF_THESE} and date <= ? and date >= ?`

const AWAY = `select provider_id as providerId, from_local as "from", to_local as "to", reason
  from time_off where ${OF_THESE} and to_local > ? and from_local < ? order by from_local`

/**
 * Reads what says when these providers work from `from` to `to`, both included: the same few
 * queries, however many providers and days.
 */
export function loadCalendar(
  db: Reader,
  providerIds: readonly ProviderId[],
  from: LocalDate,
  to: LocalDate,
): Calendar {
  const providers = JSON.stringify(providerIds)
  const hours = db.prepared<HoursRow>(HOURS).all(providers, to, from)
  return {
    hours: hours.map(toRule),
    seasons: seasonsOf(hours),
    exceptions: db.prepared<ExceptionRow>(EXCEPTIONS).all(providers, to, from).map(toException),
    blocks: db.prepared<BlockRow>(BLOCKS).all(providers, to, from, to, from).map(toBlock),
    away: db.prepared<Away>(AWAY).all(providers, `${from}T00:00`, `${addDays(to, 1)}T00:00`),
    closings: holidaysBetween(db, from, to),
  }
}

const toRule = (row: HoursRow): HoursRule => ({
  providerId: row.providerId,
  locationId: row.locationId,
  weekday: row.weekday,
  span: [row.fromMinute, row.toMinute],
  breaks: wallSpansOf(row.breaks),
  validFrom: row.validFrom,
  validTo: row.validTo,
  everyWeeks: row.everyWeeks,
  anchor: row.anchor,
  seasonId: row.seasonId,
})

/** The seasons that some of these hours belong to. */
function seasonsOf(hours: readonly HoursRow[]): Season[] {
  const seasons = new Map<string, Season>()
  for (const { seasonId: id, seasonFrom: from, seasonTo: to } of hours)
    if (id !== null && from !== null && to !== null) seasons.set(id, { id, from, to })
  return [...seasons.values()]
}

const toException = (row: ExceptionRow): HoursException => ({
  ...row,
  spans: wallSpansOf(row.spans),
})

/** Types are JSON as `blocks.ts` wrote them. */
const toBlock = ({ fromMinute, toMinute, typeIds, ...row }: BlockRow): BlockRule => ({
  ...row,
  span: [fromMinute, toMinute],
  typeIds: typeIds === '[]' ? [] : (JSON.parse(typeIds) as TypeId[]),
})

/** Spans read already: a practice has few different ones, and every booking reads those of a week. */
const known = new Map<string, readonly WallSpan[]>()
const KNOWN_AT_MOST = 1000

/** Spans as `weekly-hours.ts` and `exceptions.ts` wrote them, hence without a schema. */
function wallSpansOf(json: string): readonly WallSpan[] {
  if (json === '[]') return []
  const found = known.get(json)
  if (found) return found
  const spans = (JSON.parse(json) as TimeSpan[]).map(({ from, to }): WallSpan => [
    minutesOf(from),
    minutesOf(to),
  ])
  if (known.size >= KNOWN_AT_MOST) known.clear()
  known.set(json, spans)
  return spans
}
