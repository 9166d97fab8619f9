import { findVisit } from '../appointments/index.ts'
import type { Listener, PromptHandler, Writing } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import type { AppointmentId, EditId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { flowContract } from './contract.ts'

interface Departure {
  readonly leftAt: number | null
  readonly version: number
}

const FIND = 'select left_at as leftAt, version from departures where id = ?'

const findDeparture = (db: Reader, id: AppointmentId): Departure | undefined =>
  db.prepared<Departure>(FIND).one(id)

/** Notes that a patient who was seen left, or is still there; saying so twice changes nothing. */
export const depart: PromptHandler<typeof flowContract.depart> = (
  context,
  { id, version, left },
) => {
  const { db, about } = context
  about({ subjectId: id })
  const visit = findVisit(db, id)
  if (!visit) throw new Refusal('not_found')
  about({ patientId: visit.patientId })
  if (visit.version !== version) throw new Refusal('stale')
  if (visit.status !== 'completed') throw new Refusal('status_flow')
  return { leftAt: noteDeparture(context, id, left, null) }
}

/**
 * Keeps whether the patient of a visit has left.
 *
 * @param editId the edit that it belongs to, which takes it back when it is undone
 * @returns when they left, epoch ms
 */
export function noteDeparture(
  { db, now }: Writing,
  id: AppointmentId,
  left: boolean,
  editId: EditId | null,
): number | null {
  const known = findDeparture(db, id)
  const leftAt = known?.leftAt ?? null
  if (left === (leftAt !== null)) return leftAt
  const row = { id, left_at: left ? now : null, edit_id: editId }
  saveVersioned(db, 'departures', row, known?.version ?? null, now)
  return row.left_at
}

const CAME_BACK = `update departures set left_at = null, updated_at = @now, version = version + 1
  where edit_id = @editId and left_at is not null`

/** Whoever is not seen after all, or whose leaving is taken back with an edit, has not left. */
export const followDepartures: Listener = (context, event) => {
  const { db, now } = context
  if (event.name === 'edit.undone') db.execute(CAME_BACK, { editId: event.editId, now })
  if (event.name === 'appointment.status' && event.to !== 'completed')
    noteDeparture(context, event.appointmentId, false, null)
}
