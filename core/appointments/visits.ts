import type { Insertable } from 'kysely'
import { inserter } from '../database/insert.ts'
import type { Reader, Writer } from '../database/handles.ts'
import type { Tables } from '../database/tables.ts'
import type { About } from '../kernel/events.ts'
import type { LocalDateTime } from '../kernel/dates.ts'
import type { AppointmentId, GroupId, LinkedVisitId, ResourceId, SeriesId } from '../kernel/ids.ts'
import type { WallSpan } from '../kernel/zones.ts'
import { resourcesOf } from './board.ts'
import type { AppointmentRecord } from './contract.ts'
import { claimPools, freeClaims, poolsOf, POOLS_COLUMN, type PoolClaim } from './rooms/pools.ts'

/** An appointment as the rules see it. */
export type Visit = Pick<
  AppointmentRecord,
  | 'id'
  | 'patientId'
  | 'providerId'
  | 'locationId'
  | 'typeId'
  | 'modality'
  | 'startsAt'
  | 'endsAt'
  | 'status'
  | 'reason'
  | 'notes'
  | 'patientNotes'
  | 'overrideReason'
  | 'cancelReason'
  | 'version'
> & {
  readonly replacedBy: AppointmentId | null
  readonly resourceIds: readonly ResourceId[]
  /** What it was promised without saying which: the room is chosen when the patient is roomed. */
  readonly pools: readonly PoolClaim[]
  readonly bufferBefore: number
  readonly bufferAfter: number
  /** Minutes after the start in which the provider is needed; null is throughout. */
  readonly providerTime: readonly WallSpan[] | null
  /** True where a rule lets the provider be booked twice. */
  readonly allowedOverlap: boolean
  readonly referral: string | null
  readonly depositCents: number
  readonly seriesId: SeriesId | null
  /** The wall-clock start that the series gave it. */
  readonly seriesStart: LocalDateTime | null
  readonly visitId: LinkedVisitId | null
  readonly visitPosition: number | null
  readonly groupId: GroupId | null
}

type Row = Omit<Visit, 'resourceIds' | 'pools' | 'providerTime' | 'allowedOverlap'> & {
  readonly resources: string
  readonly pools: string
  readonly providerTime: string | null
  readonly allowedOverlap: number
}

const FIND = `select a.id, a.patient_id as patientId, a.provider_id as providerId,
  a.location_id as locationId, a.type_id as typeId, a.modality, a.starts_at as startsAt,
  a.ends_at as endsAt, a.status, a.reason, a.notes, a.patient_notes as patientNotes,
  a.override_reason as overrideReason, a.cancel_reason as cancelReason,
  a.replaced_by as replacedBy, a.buffer_before as bufferBefore, a.buffer_after as bufferAfter,
  a.provider_time as providerTime, a.allowed_overlap as allowedOverlap, a.referral,
  a.deposit_cents as depositCents, a.series_id as seriesId, a.series_start as seriesStart,
  a.visit_id as visitId, a.visit_position as visitPosition, a.group_id as groupId, a.version,
  (select json_group_array(resource_id) from appointment_resources where appointment_id = a.id) as resources,
  ${POOLS_COLUMN} as pools from appointments as a where a.id = ?`

/** One appointment of any status. */
export function findVisit(db: Reader, id: AppointmentId): Visit | undefined {
  const row = db.prepared<Row>(FIND).one(id)
  if (!row) return undefined
  const { resources, providerTime, allowedOverlap, ...visit } = row
  return {
    ...visit,
    resourceIds: resourcesOf(resources),
    pools: poolsOf(visit.pools),
    providerTime: partsOf(providerTime),
    allowedOverlap: allowedOverlap === 1,
  }
}

/** The provider's parts of a visit, as `updateVisit` or a booking wrote them. */
export const partsOf = (json: string | null): WallSpan[] | null =>
  json === null ? null : (JSON.parse(json) as WallSpan[])

/** An appointment as events tell of it. */
export const aboutOf = (
  visit: Pick<
    Visit,
    'id' | 'patientId' | 'providerId' | 'locationId' | 'typeId' | 'startsAt' | 'endsAt'
  >,
): About => ({
  appointmentId: visit.id,
  patientId: visit.patientId,
  providerId: visit.providerId,
  locationId: visit.locationId,
  typeId: visit.typeId,
  startsAt: visit.startsAt,
  endsAt: visit.endsAt,
})

const UPDATE = `update appointments set provider_id = ?, location_id = ?, type_id = ?, modality = ?,
  starts_at = ?, ends_at = ?, status = ?, reason = ?, notes = ?, patient_notes = ?,
  override_reason = ?, cancel_reason = ?, replaced_by = ?, buffer_before = ?, buffer_after = ?,
  provider_time = ?, allowed_overlap = ?, referral = ?, deposit_cents = ?, series_id = ?,
  series_start = ?, visit_id = ?, visit_position = ?, group_id = ?, updated_at = ?,
  version = version + 1
  where id = ?`

/**
 * Stores an appointment as it is now; its version rises by one. Triggers keep the times and the
 * state of its resources equal to its own.
 *
 * @param before what was stored, to tell whether resources changed
 */
export function updateVisit(db: Writer, before: Visit, visit: Visit, now: number): void {
  const sameRooms = before.resourceIds.join() === visit.resourceIds.join()
  const samePools = JSON.stringify(before.pools) === JSON.stringify(visit.pools)
  if (!sameRooms) db.execute(FREE_RESOURCES, visit.id)
  if (!samePools) freeClaims(db, visit.id)
  db.execute(
    UPDATE,
    visit.providerId,
    visit.locationId,
    visit.typeId,
    visit.modality,
    visit.startsAt,
    visit.endsAt,
    visit.status,
    visit.reason,
    visit.notes,
    visit.patientNotes,
    visit.overrideReason,
    visit.cancelReason,
    visit.replacedBy,
    visit.bufferBefore,
    visit.bufferAfter,
    visit.providerTime === null ? null : JSON.stringify(visit.providerTime),
    visit.allowedOverlap ? 1 : 0,
    visit.referral,
    visit.depositCents,
    visit.seriesId,
    visit.seriesStart,
    visit.visitId,
    visit.visitPosition,
    visit.groupId,
    now,
    visit.id,
  )
  if (!sameRooms) takeResources(db, visit.id, visit.resourceIds)
  if (!samePools) claimPools(db, visit.id, visit.pools)
}

const FREE_RESOURCES = 'delete from appointment_resources where appointment_id = ?'
const TAKE_RESOURCE = `insert into appointment_resources
  (appointment_id, resource_id, starts_at, ends_at, active, overridden)
  select id, ?, starts_at, ends_at, status not in ('cancelled', 'no_show', 'rescheduled'),
    override_reason is not null from appointments where id = ?`

function takeResources(db: Writer, id: AppointmentId, resourceIds: readonly ResourceId[]): void {
  for (const resourceId of resourceIds) db.execute(TAKE_RESOURCE, resourceId, id)
}

/** A whole row of the book, for those who bring appointments along: importers, generators. */
export type AppointmentRow = Insertable<Tables['appointments']>

/**
 * Stores a row of the book with its resources, past the rules; the triggers still refuse overlaps.
 */
export function storeAppointment(
  db: Writer,
  row: AppointmentRow,
  resourceIds: readonly ResourceId[],
  pools: readonly PoolClaim[] = [],
): void {
  inserter(db, 'appointments')(row)
  takeResources(db, row.id, resourceIds)
  claimPools(db, row.id, pools)
}
