import type { Handlers, PromptHandler, Writing } from '../../context.ts'
import type { EditUndone } from '../../kernel/events.ts'
import type { AppointmentId } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusals.ts'
import { proposeAnew } from '../changing.ts'
import type { Edit, editsContract } from '../edits-contract.ts'
import { findEdit, latestEdits, markUndone, stepsOf, type KeptStep } from './edits.ts'
import { activeSql, isActive } from '../flow.ts'
import { remember, tellStatus } from '../history.ts'
import { keep } from '../placing/keeping.ts'
import { placeAgain } from '../placing/placing-again.ts'
import { aboutOf, findVisit, updateVisit, type Visit } from '../visits.ts'

/** What the history of an appointment says of an edit that was taken back. */
const UNDONE = 'Undone'

/** The list of edits, and taking one back: all of it or nothing; asking again changes nothing. */
export const editHandlers: Handlers<typeof editsContract> = {
  edits: ({ db }, { limit }) => latestEdits(db, limit),
  undoEdit: (context, asked) => undoEdit(context, asked),
}

/** Takes an edit back, also for a module above within its own transaction. */
export const undoEdit: PromptHandler<typeof editsContract.undoEdit> = (context, { id }) => {
  const edit = requireEdit(context, id)
  if (edit.undoneAt === null) takeBack(context, edit)
  return requireEdit(context, id)
}

/** @throws Refusal `not_found` */
function requireEdit({ db, about }: Writing, id: Edit['id']): Edit {
  about({ subjectId: id })
  const edit = findEdit(db, id)
  if (!edit) throw new Refusal('not_found')
  return edit
}

/** @throws Refusal `nothing_to_undo` with `{ appointmentIds }`, `conflict` where a time was taken */
function takeBack(context: Writing, edit: Edit): void {
  const steps = stepsOf(context.db, edit.id)
  const visits = steps.map((step) => unchangedSince(context, step))
  const appointmentIds = steps.filter((_, at) => !visits[at]).map((step) => step.appointmentId)
  if (appointmentIds.length > 0) throw new Refusal('nothing_to_undo', { appointmentIds })
  tell(context, 'edit.undoing', edit)
  setAside(context, steps)
  steps.forEach(({ before }, at) => {
    const visit = visits[at]
    if (visit) restore(context, visit, before)
  })
  tellWhose(context, visits)
  tell(context, 'edit.undone', edit)
  markUndone(context, edit.id)
}

const tell = ({ emit }: Writing, name: EditUndone['name'], { id, kind, subjectId }: Edit): void =>
  emit({ name, editId: id, kind, subjectId })

function unchangedSince({ db }: Writing, step: KeptStep): Visit | undefined {
  const visit = findVisit(db, step.appointmentId)
  return visit?.version === step.afterVersion ? visit : undefined
}

/** The audit entry names the patient where the whole edit was about one. */
function tellWhose({ about }: Writing, visits: readonly (Visit | undefined)[]): void {
  const [whose, ...others] = new Set(visits.map((visit) => visit?.patientId))
  if (whose !== undefined && others.length === 0) about({ patientId: whose })
}

const SET_ASIDE = `update appointments set status = 'rescheduled' where id = ? and ${activeSql('appointments')}`

/**
 * Takes every visit of an edit out of the way of the others, until each is stored anew within the
 * same transaction: visits that changed places would otherwise meet on their way back.
 */
function setAside({ db }: Writing, steps: readonly { appointmentId: AppointmentId }[]): void {
  for (const { appointmentId } of steps) db.execute(SET_ASIDE, appointmentId)
}

/**
 * Brings a visit back to what it was; one that the edit booked is cancelled. A visit that was
 * cancelled or moved away finds out whether its time is still free.
 *
 * @param visit as it is now
 * @param before as it was, or null where there was none
 * @throws Refusal of `place`
 */
export function restore(context: Writing, visit: Visit, before: Visit | null): void {
  const wanted = before ? { ...before, patientId: visit.patientId } : withdrawn(visit)
  const resourceIds = roomsFor(context, wanted)
  const after: Visit = { ...wanted, resourceIds, version: visit.version }
  keep(context, proposeAnew(context, after, null), resourceIds, () =>
    updateVisit(context.db, visit, after, context.now),
  )
  const moved = !samePlace(visit, after)
  const kind = visit.status === after.status ? (moved ? 'moved' : 'changed') : 'status'
  remember(context, after, { kind, before: visit, comment: UNDONE })
  if (moved) context.emit({ name: 'appointment.moved', ...aboutOf(after), before: aboutOf(visit) })
  if (visit.status !== after.status) tellStatus(context, visit, after)
}

const withdrawn = (visit: Visit): Visit =>
  isActive(visit.status) ? { ...visit, status: 'cancelled', cancelReason: 'other' } : visit

/** A place that was given by override was allowed once: it is given again. */
function roomsFor(context: Writing, wanted: Visit): Visit['resourceIds'] {
  if (!isActive(wanted.status) || wanted.overrideReason !== null) return wanted.resourceIds
  return placeAgain(context, wanted, null).resourceIds
}

const samePlace = (one: Visit, other: Visit): boolean =>
  one.providerId === other.providerId &&
  one.locationId === other.locationId &&
  one.startsAt === other.startsAt &&
  one.endsAt === other.endsAt
