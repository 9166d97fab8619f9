import { z } from 'zod'
import type { Reader, Writer } from '../../database/handles.ts'
import { saveVersioned } from '../../database/versioned.ts'
import { minutesOf, timeOf } from '../../kernel/dates.ts'
import type { HoursId, ProviderId, SeasonId } from '../../kernel/ids.ts'
import { TimeSpan, type StoredHours, type WeeklyHours } from '../hours-contract.ts'

interface Row extends Omit<StoredHours, 'from' | 'to' | 'breaks'> {
  readonly fromMinute: number
  readonly toMinute: number
  readonly breaks: string
}

const SELECT = `select id, provider_id as providerId, location_id as locationId, weekday,
  from_minute as fromMinute, to_minute as toMinute, breaks, valid_from as validFrom,
  valid_to as validTo, every_weeks as everyWeeks, anchor, season_id as seasonId, version
  from weekly_hours`

const Breaks = z.array(TimeSpan)

const toHours = ({ fromMinute, toMinute, breaks, ...row }: Row): StoredHours => ({
  ...row,
  from: timeOf(fromMinute),
  to: timeOf(toMinute),
  breaks: Breaks.parse(JSON.parse(breaks)),
})

/** The weekly hours of a provider at every location, in and out of season, by weekday and time. */
export const hoursOf = (db: Reader, providerId: ProviderId): StoredHours[] =>
  db
    .prepared<Row>(
      `${SELECT} where provider_id = ? and removed_at is null order by weekday, from_minute, valid_from, id`,
    )
    .all(providerId)
    .map(toHours)

/** One row of weekly hours that was not removed. */
export function findHours(db: Reader, id: HoursId): StoredHours | undefined {
  const row = db.prepared<Row>(`${SELECT} where id = ? and removed_at is null`).one(id)
  return row && toHours(row)
}

/** True when hours of anybody belong to a season. */
export const hasHoursOf = (db: Reader, seasonId: SeasonId): boolean =>
  db
    .prepared('select 1 from weekly_hours where season_id = ? and removed_at is null limit 1')
    .one(seasonId) !== undefined

/** Weekly hours to keep: every week and outside seasons unless said otherwise. */
export type HoursToKeep = Omit<WeeklyHours, 'everyWeeks' | 'anchor' | 'seasonId'> &
  Partial<WeeklyHours>

/**
 * Adds or changes weekly hours, or marks them as removed.
 *
 * @param removedAt epoch ms, or null for hours that hold
 * @returns their version
 * @throws Refusal `stale`, `not_found`
 */
export function saveHours(
  db: Writer,
  hours: HoursToKeep,
  version: number | null,
  now: number,
  removedAt: number | null = null,
): number {
  const row = {
    id: hours.id,
    provider_id: hours.providerId,
    location_id: hours.locationId,
    weekday: hours.weekday,
    from_minute: minutesOf(hours.from),
    to_minute: minutesOf(hours.to),
    breaks: JSON.stringify(hours.breaks),
    valid_from: hours.validFrom,
    valid_to: hours.validTo,
    every_weeks: hours.everyWeeks ?? 1,
    anchor: hours.anchor ?? null,
    season_id: hours.seasonId ?? null,
    removed_at: removedAt,
  }
  return saveVersioned(db, 'weekly_hours', row, version, now)
}
