import { listLocations } from '../clinic/index.ts'
import type { Reader } from '../database/handles.ts'
import { addDays, type LocalDate } from '../kernel/dates.ts'
import type { AppointmentId, LocationId, PatientId, ProviderId, ResourceId } from '../kernel/ids.ts'
import { startOfDay } from '../kernel/zones.ts'
import type { BoardEntry } from './contract.ts'
import { FLAG_COLUMNS, flagsOf, type FlagRow } from './face-flags.ts'
import { activeSql } from './flow.ts'
import { poolsOf, POOLS_COLUMN } from './rooms/pools.ts'

/** A board entry as SQLite gives it. */
export type BoardRow = Omit<
  BoardEntry,
  'resourceIds' | 'openNeeds' | 'overridden' | keyof ReturnType<typeof flagsOf>
> &
  FlagRow & {
    readonly resources: string
    readonly pools: string
    readonly overrideReason: string | null
  }

/** The columns of a board entry, over `a` (appointments) and `p` (patients). */
export const BOARD_COLUMNS = `a.id, a.patient_id as patientId, p.given_name as givenName,
  p.family_name as familyName, p.preferred_name as preferredName, p.birth_date as birthDate,
  (select number from patient_phones where patient_id = a.patient_id order by position limit 1) as phone,
  (select count(*) from patient_alerts where patient_id = a.patient_id and removed_at is null) as alerts,
  a.provider_id as providerId, a.location_id as locationId, a.type_id as typeId,
  (select json_group_array(resource_id) from appointment_resources where appointment_id = a.id) as resources,
  ${POOLS_COLUMN} as pools,
  a.modality, a.starts_at as startsAt, a.ends_at as endsAt, a.status, a.reason,
  a.override_reason as overrideReason, a.series_id as seriesId, a.visit_id as visitId,
  a.group_id as groupId,
  case when a.status <> 'rescheduled' then coalesce((select max(0, charge_cents - coverage_cents - coalesce(
    (select sum(amount_cents) from payments where appointment_id = a.id), 0))
    from charges where appointment_id = a.id and (a.status <> 'cancelled' or fee is not null)), 0)
    else 0 end as dueCents,
  a.deposit_cents as depositCents, a.version, ${FLAG_COLUMNS}`

const FROM = 'from appointments as a join patients as p on p.id = a.patient_id'
const RANGE = 'a.starts_at >= @from and a.starts_at < @to'
const ORDER = 'order by a.starts_at, a.id'

/** By the index over provider and time. */
export const BY_PROVIDER = `select ${BOARD_COLUMNS} ${FROM} where a.provider_id = @whose and ${RANGE}`
/** By the index over location and time. */
export const BY_LOCATION = `select ${BOARD_COLUMNS} ${FROM}
  where a.location_id in (select value from json_each(@whose)) and ${RANGE}`
/** By the index over patient and time. */
export const BY_PATIENT = `select ${BOARD_COLUMNS} ${FROM}
  where a.patient_id = ? order by a.starts_at desc, a.id limit ?`
const BY_ID = `select ${BOARD_COLUMNS} ${FROM} where a.id = ?`

/** Reads the resources of a row: JSON as the database made it a moment ago. */
export const resourcesOf = (json: string): ResourceId[] =>
  json === '[]' ? [] : (JSON.parse(json) as ResourceId[])

/** A row as a board entry; each field by name, which takes a third of the time of a spread. */
export const toEntry = (row: BoardRow): BoardEntry => ({
  id: row.id,
  patientId: row.patientId,
  givenName: row.givenName,
  familyName: row.familyName,
  preferredName: row.preferredName,
  birthDate: row.birthDate,
  phone: row.phone,
  alerts: row.alerts,
  providerId: row.providerId,
  locationId: row.locationId,
  typeId: row.typeId,
  resourceIds: resourcesOf(row.resources),
  openNeeds: poolsOf(row.pools),
  modality: row.modality,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  status: row.status,
  reason: row.reason,
  overridden: row.overrideReason !== null,
  seriesId: row.seriesId,
  visitId: row.visitId,
  groupId: row.groupId,
  dueCents: row.dueCents,
  depositCents: row.depositCents,
  ...flagsOf(row),
  version: row.version,
})

/** One appointment as the board shows it. */
export function findEntry(db: Reader, id: AppointmentId): BoardEntry | undefined {
  const row = db.prepared<BoardRow>(BY_ID).one(id)
  return row && toEntry(row)
}

/** A patient's appointments of every status, newest first. */
export const entriesOfPatient = (db: Reader, patientId: PatientId, limit: number): BoardEntry[] =>
  db.prepared<BoardRow>(BY_PATIENT).all(patientId, limit).map(toEntry)

/** Which appointments a list shows: those that start on these dates, both included. */
export interface VisitFilter {
  readonly from: LocalDate
  readonly to: LocalDate
  /** Null for every location; each keeps its own dates. */
  readonly locationId: LocationId | null
  readonly providerId: ProviderId | null
  /** Cancelled, missed and rescheduled ones too. */
  readonly withEnded: boolean
}

/** The appointments that start on some dates by the wall clocks of their locations, by start. */
export function listVisits(db: Reader, filter: VisitFilter): BoardEntry[] {
  const bounds = boundsOf(db, filter)
  const from = Math.min(...Array.from(bounds.values(), (bound) => bound.from))
  const to = Math.max(...Array.from(bounds.values(), (bound) => bound.to))
  const [sql, whose] =
    filter.providerId === null
      ? [BY_LOCATION, JSON.stringify([...bounds.keys()])]
      : [BY_PROVIDER, filter.providerId]
  const standing = filter.withEnded ? '' : `and ${activeSql('a')}`
  return db
    .prepared<BoardRow>(`${sql} ${standing} ${ORDER}`)
    .all({ whose, from, to })
    .filter(({ locationId, startsAt }) => {
      const bound = bounds.get(locationId)
      return bound !== undefined && bound.from <= startsAt && startsAt < bound.to
    })
    .map(toEntry)
}

function boundsOf(db: Reader, { from, to, locationId }: VisitFilter) {
  const asked = listLocations(db).filter(({ id }) => locationId === null || id === locationId)
  return new Map(
    asked.map(({ id, zone }) => [
      id,
      { from: startOfDay(from, zone), to: startOfDay(addDays(to, 1), zone) },
    ]),
  )
}
