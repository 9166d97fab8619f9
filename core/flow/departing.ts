import { findVisit, type Visit } from '../appointments/index.ts'
import type { Handlers, Listener, Reading, Writing } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import type { AppointmentId, EditId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import { departureBack, departuresOf, rememberDeparture } from './departure-steps.ts'
import type { departuresContract } from './departures-contract.ts'

interface Departure {
  readonly leftAt: number | null
  readonly editId: EditId | null
  readonly version: number
}

const FIND = `select left_at as leftAt, edit_id as editId, version from departures where id = ?`

const findDeparture = (db: Reader, id: AppointmentId): Departure | undefined =>
  db.prepared<Departure>(FIND).one(id)

/** Who left and who came back after all, as the desk says it and takes it back. */
export const departing: Handlers<typeof departuresContract> = {
  departures: (context, { id }) => {
    const { status } = visitOf(context, id)
    const steps = departuresOf(context.db, id)
    return steps.map((step) => ({ ...step, ...departureBack(steps, step, status) }))
  },
  /** Saying the same twice changes nothing. */
  depart: (context, { id, version, left }) => {
    const visit = visitAsRead(context, id, version)
    if (visit.status !== 'completed') throw new Refusal('status_flow')
    noteDeparture(context, id, left, null)
    return standing(context.db, id)
  },
  undoDeparture: (context, { id, version, position }) => {
    const { status } = visitAsRead(context, id, version)
    const steps = departuresOf(context.db, id)
    const step = steps.find((one) => one.position === position)
    if (!step) throw new Refusal('not_found')
    const { back, noWayBack } = departureBack(steps, step, status)
    if (!back) throw new Refusal('nothing_to_undo', { why: noWayBack })
    const editId = findDeparture(context.db, id)?.editId ?? null
    keep(context, { id, left_at: back.leftAt, edit_id: editId }, position)
    return standing(context.db, id)
  },
}

function visitOf({ db, about }: Reading, id: AppointmentId): Visit {
  about({ subjectId: id })
  const visit = findVisit(db, id)
  if (!visit) throw new Refusal('not_found')
  about({ patientId: visit.patientId })
  return visit
}

function visitAsRead(context: Writing, id: AppointmentId, version: number): Visit {
  const visit = visitOf(context, id)
  if (visit.version !== version) throw new Refusal('stale')
  return visit
}

function standing(db: Reader, id: AppointmentId) {
  const last = departuresOf(db, id).at(-1)
  return { leftAt: last?.leftAt ?? null, position: last?.position ?? null }
}

/**
 * Keeps whether the patient of a visit has left.
 *
 * @param editId the edit that a departure belongs to, which takes it back when it is undone
 */
export function noteDeparture(
  context: Writing,
  id: AppointmentId,
  left: boolean,
  editId: EditId | null,
): void {
  const known = findDeparture(context.db, id)
  if (left === ((known?.leftAt ?? null) !== null)) return
  // Who comes back keeps the edit: taking the return back is that departure again.
  const edit = left ? editId : (known?.editId ?? null)
  keep(context, { id, left_at: left ? context.now : null, edit_id: edit }, null)
}

interface Row {
  readonly id: AppointmentId
  readonly left_at: number | null
  readonly edit_id: EditId | null
}

function keep(context: Writing, row: Row, undoes: number | null): void {
  const { db, now } = context
  saveVersioned(db, 'departures', row, findDeparture(db, row.id)?.version ?? null, now)
  rememberDeparture(context, row.id, row.left_at, undoes)
}

const OF_EDIT = 'select id from departures where edit_id = ? and left_at is not null order by id'

/**
 * Whoever is not seen after all, or whose leaving is taken back with an edit, has not left. The
 * edit's own departures come first: they are taken back, not followed by a return.
 */
export const followDepartures: Listener = (context, event) => {
  if (event.name === 'edit.undoing') takeBackWith(context, event.editId)
  if (event.name === 'appointment.status' && event.to !== 'completed')
    noteDeparture(context, event.appointmentId, false, null)
}

function takeBackWith(context: Writing, editId: EditId): void {
  const left = context.db.prepared<Pick<Row, 'id'>>(OF_EDIT).all(editId)
  for (const { id } of left)
    keep(context, { id, left_at: null, edit_id: editId }, standing(context.db, id).position)
}
