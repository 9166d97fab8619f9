import { findVisit, isParked } from '../appointments/index.ts'
import { practiceSettings } from '../clinic/index.ts'
import type { Listener, Writing } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { MINUTE } from '../kernel/clock.ts'
import type { AppointmentEvent } from '../kernel/events.ts'
import { newId, type AppointmentId, type NoticeId, type PatientId } from '../kernel/ids.ts'
import type { CancelReason } from '../kernel/visit-status.ts'
import type { Expected, NoticeKind } from './contract.ts'
import { isSamePlace, liesAhead, toTell, type Standing } from './rules.ts'
import { isTellable, latestNotice, replacedBy, saveNotice, type StoredNotice } from './store.ts'

/** A change of a visit, as far as its patient is concerned. */
interface Change {
  readonly id: AppointmentId
  readonly patientId: PatientId
  readonly visit: Standing
  /** Where the visit stood before; null where there was none. */
  readonly before: Expected | null
  /** The patient asked for it, or it is nothing to them. */
  readonly knows: boolean
  /** False where only the status changed. */
  readonly moves: boolean
}

/**
 * Keeps what patients are to be told in step with the book. A change waits some minutes first: a
 * visit that is back by then where its patient expects it tells nothing. Whoever asked for a change
 * knows of it; who walked in, or is here already, is told nothing.
 */
export const planNotices: Listener = (context, event) => {
  if (!('appointmentId' in event)) return
  const change = changeOf(context.db, event)
  if (change) follow(context, change)
}

function changeOf(db: Reader, event: AppointmentEvent): Change | undefined {
  const { appointmentId: id, patientId } = event
  const stored = findVisit(db, id)
  if (!stored || event.name === 'appointment.type_changed') return undefined
  const visit: Standing = { ...stored, parked: isParked(db, id) }
  const moves = event.name !== 'appointment.status'
  return { id, patientId, visit, moves, before: beforeOf(db, event), knows: knows(event) }
}

/** Where the patient expected the visit, as far as the event tells. */
function beforeOf(db: Reader, event: AppointmentEvent): Expected | null {
  if (event.name === 'appointment.moved') return placeOf(event.before)
  if (event.name !== 'appointment.booked') return placeOf(event)
  const replaced = replacedBy(db, event.patientId, event.appointmentId)
  const instead = replaced && findVisit(db, replaced)
  return instead ? placeOf(instead) : null
}

const placeOf = ({ providerId, locationId, startsAt }: Expected): Expected => ({
  ...{ providerId, locationId, startsAt },
})

/** Patients who confirm a visit, or cancel it, know of it. */
function knows(event: AppointmentEvent): boolean {
  if (event.name === 'appointment.moved') return event.patientAsked === true
  if (event.name !== 'appointment.status') return false
  if (event.from === 'scheduled' && event.to === 'confirmed') return true
  if (event.to !== 'cancelled') return false
  return event.patientAsked === true || knowsOfCancelling(event.reason)
}

const knowsOfCancelling = (reason: CancelReason | null): boolean =>
  reason === 'patient' || reason === 'duplicate'

function follow(context: Writing, change: Change): void {
  const latest = latestNotice(context.db, change.id)
  if (latest && isOpen(latest, context.now)) revise(context, change, latest)
  else begin(context, change, latest)
}

/** A notice that can still be taken back: it waits, or the patient asked for the change just now. */
const isOpen = ({ state, toldAt, madeAt, dueAt }: StoredNotice, now: number): boolean =>
  state === 'waiting' || (toldAt === madeAt && now < dueAt)

/** The patient of a waiting notice knows by another way, is back where they were, or hears the latest. */
function revise(context: Writing, change: Change, notice: StoredNotice): void {
  const kind = toTell(notice.known, change.visit)
  const anew = change.moves || kind !== notice.kind
  if (kind === null) save(context, { ...notice, ...untold, state: 'withdrawn' })
  else if (change.knows) save(context, { ...notice, ...told(context), kind })
  else if (notice.state !== 'waiting') begin(context, change, notice)
  else save(context, { ...notice, kind, dueAt: anew ? dueAtOf(context) : notice.dueAt })
}

/** What somebody expects who was told that a visit is cancelled: none. */
function begin(context: Writing, change: Change, latest: StoredNotice | undefined): void {
  const { db, now } = context
  const { id, patientId, visit, before, knows: isKnown } = change
  const goneForThem = latest?.kind === 'cancelled'
  const known = goneForThem ? null : before
  const kind = toTell(known, visit)
  if (kind === null || !liesAhead(known, visit, now)) return
  if (visit.parked && (known === null || isSamePlace(known, visit))) return
  if (!isTellable(db, id) || !(goneForThem || tells(db, kind))) return
  const dueAt = dueAtOf(context)
  const made = { id: newId<NoticeId>(now), appointmentId: id, patientId, kind, known, dueAt }
  const state = isKnown ? told(context) : { ...untold, state: 'waiting' as const }
  saveNotice(db, { ...made, ...state, madeBy: context.actor.userId }, null, now)
}

const untold = { toldAt: null, toldBy: null }
const told = ({ now, actor }: Writing) => ({
  ...{ state: 'told' as const, toldAt: now, toldBy: actor.userId },
})

const dueAtOf = ({ db, now }: Writing): number => now + practiceSettings(db).noticeMinutes * MINUTE

const tells = (db: Reader, kind: NoticeKind): boolean =>
  practiceSettings(db).noticeKinds.includes(kind)

const save = ({ db, now }: Writing, notice: StoredNotice): void =>
  void saveNotice(db, notice, notice.version, now)
