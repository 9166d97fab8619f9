import { inserter } from '../../database/insert.ts'
import type { Reader, Writer } from '../../database/handles.ts'
import type { AppointmentId, UserId } from '../../kernel/ids.ts'
import type { Status } from '../../kernel/visit-status.ts'
import { BOARD_COLUMNS, toEntry, type BoardRow } from '../board.ts'
import type { Parked } from '../pinboard-contract.ts'

type WasStatus = Extract<Status, 'scheduled' | 'confirmed'>

const WAS = 'select was_status as status from pinboard where appointment_id = ?'

/** The status that a parked appointment had before; null for one that is not parked. */
export const statusBeforeParking = (db: Reader, id: AppointmentId): WasStatus | null =>
  db.prepared<{ status: WasStatus }>(WAS).one(id)?.status ?? null

/** True while an appointment is off the board and a place for it is looked for. */
export const isParked = (db: Reader, id: AppointmentId): boolean =>
  statusBeforeParking(db, id) !== null

/** The status that counts for what may be done: of a parked appointment, the one before. */
export function standingStatus(
  db: Reader,
  { id, status }: { readonly id: AppointmentId; readonly status: Status },
): Status {
  return status === 'rescheduled' ? (statusBeforeParking(db, id) ?? status) : status
}

type Row = BoardRow & Pick<Parked, 'wasStatus' | 'parkedAt' | 'parkedBy'>

const PARKED = `select ${BOARD_COLUMNS}, b.was_status as wasStatus, b.parked_at as parkedAt,
  coalesce(u.display_name, 'Daysheet') as parkedBy
  from pinboard as b join appointments as a on a.id = b.appointment_id
  join patients as p on p.id = a.patient_id left join users as u on u.id = b.parked_by
  order by b.parked_at, a.id`

/** Everything on the pinboard, what was parked first before what came later. */
export const listParked = (db: Reader): Parked[] =>
  db
    .prepared<Row>(PARKED)
    .all()
    .map((row) => ({
      ...toEntry(row),
      wasStatus: row.wasStatus,
      parkedAt: row.parkedAt,
      parkedBy: row.parkedBy,
    }))

/** Who parks what, and when (epoch ms). */
export interface Parking {
  readonly id: AppointmentId
  readonly wasStatus: WasStatus
  readonly by: UserId | null
  readonly now: number
}

/**
 * Notes an appointment on the pinboard. The line goes by a trigger once the appointment has
 * another status.
 */
export const pin = (db: Writer, { id, wasStatus, by, now }: Parking): void =>
  inserter(
    db,
    'pinboard',
  )({
    ...{ appointment_id: id, was_status: wasStatus, parked_by: by, parked_at: now },
    ...{ created_at: now, updated_at: now, version: 1 },
  })

const OTHER_PARTS = `select 1 as one from appointments as a, appointments as other
  where a.id = ? and a.visit_id is not null and other.visit_id = a.visit_id
    and other.patient_id = a.patient_id and other.id <> a.id
    and other.status in ('scheduled', 'confirmed', 'arrived', 'roomed', 'in_progress')`

/** True where the patient has other parts of the same visit that still stand. */
export const hasOtherParts = (db: Reader, id: AppointmentId): boolean =>
  db.prepared<{ one: number }>(OTHER_PARTS).one(id) !== undefined
