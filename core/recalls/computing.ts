import type { Listener } from '../context.ts'
import type { Reader, Writer } from '../database/handles.ts'
import {
  newId,
  type LocationId,
  type PatientId,
  type ProviderId,
  type RecallId,
} from '../kernel/ids.ts'
import { dateAt, type Zone } from '../kernel/zones.ts'
import type { RecallType } from './contract.ts'
import { dueOn, type Known } from './due.ts'
import { listRecallTypes } from './types.ts'

interface Completed {
  readonly startsAt: number
  readonly zone: Zone
  readonly providerId: ProviderId
  readonly locationId: LocationId
}

const LAST = `select a.starts_at as startsAt, l.zone, a.provider_id as providerId,
  a.location_id as locationId from appointments as a join locations as l on l.id = a.location_id
  where a.patient_id = ? and a.status = 'completed'
    and a.type_id in (select value from json_each(?)) order by a.starts_at desc limit 1`

const STORED = `select id, manual_due as manualDue, manual_since as manualSince from recalls
  where patient_id = ? and recall_type_id = ?`

const INSERT = `insert into recalls (id, patient_id, recall_type_id, last_completed_on,
  last_provider_id, last_location_id, due_on, excluded, comment, created_at, updated_at, version)
  values (?, ?, ?, ?, ?, ?, ?, 0, '', ?, ?, 1)`

const UPDATE = `update recalls set last_completed_on = @on, last_provider_id = @providerId,
  last_location_id = @locationId, due_on = @due, updated_at = @now, version = version + 1
  where id = @id and (last_completed_on is not @on or due_on is not @due
    or last_provider_id is not @providerId or last_location_id is not @locationId)`

const CONCERNED = `select patient_id as patientId from recalls where recall_type_id = ?
  union select patient_id from appointments where status = 'completed'
    and type_id in (select value from json_each(?))`

type Stored = Pick<Known, 'manualDue' | 'manualSince'> & { readonly id: RecallId }

/** Computes anew when a patient is due for something. */
export function compute(
  db: Writer,
  type: RecallType,
  patientId: PatientId,
  now: number,
  makeId = () => newId<RecallId>(now),
): void {
  const last = lastCompleted(db, type, patientId)
  const on = last ? dateAt(last.startsAt, last.zone) : null
  const by = [last?.providerId ?? null, last?.locationId ?? null] as const
  const stored = db.prepared<Stored>(STORED).one(patientId, type.id)
  const manual = { manualDue: stored?.manualDue ?? null, manualSince: stored?.manualSince ?? null }
  const due = dueOn(type, { lastCompletedOn: on, ...manual })
  if (stored)
    db.execute(UPDATE, { id: stored.id, on, due, now, providerId: by[0], locationId: by[1] })
  else if (last) db.execute(INSERT, makeId(), patientId, type.id, on, ...by, due, now, now)
}

const lastCompleted = (db: Reader, type: RecallType, patientId: PatientId) =>
  db.prepared<Completed>(LAST).one(patientId, JSON.stringify(type.countedTypeIds))

/**
 * Computes anew for everybody whom a recall concerns: it was made, or counts other visits now.
 *
 * @param makeId for generators that must make the same ids again
 */
export function computeAll(
  db: Writer,
  type: RecallType,
  now: number,
  makeId?: () => RecallId,
): void {
  const concerned = db
    .prepared<{ patientId: PatientId }>(CONCERNED)
    .all(type.id, JSON.stringify(type.countedTypeIds))
  for (const { patientId } of concerned) compute(db, type, patientId, now, makeId)
}

/** Computes anew when a patient is due for everything. */
export function computeFor(db: Writer, patientId: PatientId, now: number): void {
  for (const type of listRecallTypes(db)) if (type.active) compute(db, type, patientId, now)
}

/** Keeps due dates in step with completed visits, also with those that turn out not to be. */
export const followCompletions: Listener = ({ db, now }, event) => {
  if (event.name !== 'appointment.status' && event.name !== 'appointment.type_changed') return
  const completed =
    event.name === 'appointment.type_changed' || [event.from, event.to].includes('completed')
  if (!completed) return
  computeFor(db, event.patientId, now)
}
