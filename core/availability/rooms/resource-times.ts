import type { Reader, Writer } from '../../database/handles.ts'
import { saveVersioned } from '../../database/versioned.ts'
import { minutesOf, type LocalDateTime } from '../../kernel/dates.ts'
import type { OutageId, ResourceId } from '../../kernel/ids.ts'
import type { Interval } from '../../kernel/intervals.ts'
import type { Outage, ResourceHours, StoredOutage } from '../resource-contract.ts'
import { localReach, type ResourceTimes } from './resource-hours.ts'

type Week = ResourceHours['week']
interface HoursRow {
  readonly id: ResourceId
  readonly week: string
  readonly version: number
}

const HOURS = 'select id, week, version from resource_hours'
const OUTAGES = `select id, resource_id as resourceId, from_local as "from", to_local as "to", reason,
  version from resource_outages`

/** Weeks as `saveHoursOf` wrote them. */
const weekOf = (json: string): Week => JSON.parse(json) as Week

/** The weekly hours of a resource; no span and version null where none were ever set. */
export function hoursOfResource(db: Reader, resourceId: ResourceId) {
  const row = db.prepared<HoursRow>(`${HOURS} where id = ?`).one(resourceId)
  return row
    ? { resourceId, week: weekOf(row.week), version: row.version }
    : { resourceId, week: [], version: null }
}

/** When a resource is out of service, as far as it ends after `from`, by start. */
export const outagesOf = (
  db: Reader,
  resourceId: ResourceId,
  from: LocalDateTime,
): StoredOutage[] =>
  db
    .prepared<StoredOutage>(
      `${OUTAGES} where resource_id = ? and to_local > ? and removed_at is null order by from_local, id`,
    )
    .all(resourceId, from)

/** One time out of service that was not taken back. */
export const findOutage = (db: Reader, id: OutageId): StoredOutage | undefined =>
  db.prepared<StoredOutage>(`${OUTAGES} where id = ? and removed_at is null`).one(id)

/** What says when some resources can be used within a span of instants; two queries. */
export function loadResourceTimes(
  db: Reader,
  resourceIds: readonly ResourceId[],
  within: Interval,
): Map<ResourceId, ResourceTimes> {
  const ids = JSON.stringify(resourceIds)
  const { from, to } = localReach(within)
  const weeks = new Map(
    db
      .prepared<HoursRow>(`${HOURS} where id in (select value from json_each(?))`)
      .all(ids)
      .map(({ id, week }) => [id, weekOf(week).map(toSpan)]),
  )
  const outages = db
    .prepared<StoredOutage>(
      `${OUTAGES} where resource_id in (select value from json_each(?)) and to_local > ?
        and from_local < ? and removed_at is null order by from_local, id`,
    )
    .all(ids, from, to)
  const times = (id: ResourceId): ResourceTimes => ({
    week: weeks.get(id) ?? [],
    outages: outages.filter(({ resourceId }) => resourceId === id),
  })
  return new Map(resourceIds.map((id) => [id, times(id)]))
}

const toSpan = ({ weekday, from, to }: Week[number]) => ({
  weekday,
  span: [minutesOf(from), minutesOf(to)] as const,
})

/** Sets the weekly hours of a resource. @returns their version. @throws Refusal `stale`, `not_found` */
export const saveHoursOf = (
  db: Writer,
  { resourceId, week }: ResourceHours,
  version: number | null,
  now: number,
): number =>
  saveVersioned(db, 'resource_hours', { id: resourceId, week: JSON.stringify(week) }, version, now)

/**
 * Adds, changes or takes back a time out of service.
 *
 * @param removedAt epoch ms, or null for one that holds
 * @returns its version
 * @throws Refusal `stale`, `not_found`
 */
export function saveOutage(
  db: Writer,
  { id, resourceId, from, to, reason }: Outage,
  version: number | null,
  now: number,
  removedAt: number | null = null,
): number {
  const row = { id, resource_id: resourceId, from_local: from, to_local: to, reason }
  return saveVersioned(db, 'resource_outages', { ...row, removed_at: removedAt }, version, now)
}
