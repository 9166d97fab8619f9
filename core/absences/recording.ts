import {
  cancelOne,
  findVisit,
  moveOne,
  recordEdit,
  type EditStep,
  type Visit,
} from '../appointments/index.ts'
import type { BoardEntry } from '../appointments/contract.ts'
import { saveTimeOff } from '../availability/index.ts'
import { findLocation } from '../clinic/index.ts'
import type { PromptHandler, Writing } from '../context.ts'
import { MINUTE } from '../kernel/clock.ts'
import { newId, type AbsenceId, type EditId, type TimeOffId } from '../kernel/ids.ts'
import type { Parsed } from '../kernel/procedure.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import { instantOfDateTime } from '../kernel/zones.ts'
import { checkAway } from './asked.ts'
import type { absencesContract, Decision, NewPlace } from './contract.ts'
import { hitVisits } from './hits.ts'
import { requireBooking } from './permission.ts'
import { requireAbsence, shown } from './reading.ts'
import { lastEnd } from './spans.ts'
import { findAbsence, keepMet, saveAbsence, type KeptAbsence } from './store.ts'

type Record = typeof absencesContract.record
type Asked = Parsed<Record>
type Changing = Extract<Decision, { choice: 'move' | 'cancel' }>

/** Enters time off with what becomes of each visit: all of it, or nothing. */
export const record: PromptHandler<Record> = (context, asked) => {
  const { db, about } = context
  about({ subjectId: asked.id })
  const known = findAbsence(db, asked.id)
  if (known) return answerAgain(context, known, asked)
  checkAway(context, asked)
  const hits = hitVisits(db, asked)
  const decided = decisionsBy(asked.decisions, hits)
  const changes = asked.decisions.filter(isChanging)
  const editId = changes.length > 0 ? newId<EditId>(context.now) : null
  saveRow(context, asked, editId)
  enterTimeOff(context, asked)
  for (const visit of hits) keepMet(db, asked.id, metAs(context, visit, decided.get(visit.id)))
  if (editId !== null) changeBook(context, asked.id, editId, changes)
  return shown(db, requireAbsence(db, asked.id))
}

/** The same request again has the same answer; another one under the same id has none. */
function answerAgain({ db }: Writing, known: KeptAbsence, asked: Asked) {
  const same =
    JSON.stringify([known.providerIds, known.spans, known.reason]) ===
    JSON.stringify([asked.providerIds, asked.spans, asked.reason])
  if (!same) throw new Refusal('stale')
  return shown(db, known)
}

/**
 * Decisions by appointment.
 *
 * @throws Refusal `invalid_input` at `decisions.n.appointmentId` for a visit that is not met, or
 *   is decided twice
 */
function decisionsBy(decisions: readonly Decision[], hits: readonly BoardEntry[]) {
  const met = new Set(hits.map(({ id }) => id))
  const decided = new Map<BoardEntry['id'], Decision>()
  decisions.forEach((decision, at) => {
    const { appointmentId } = decision
    if (!met.has(appointmentId) || decided.has(appointmentId))
      throw refuseField(`decisions.${at}.appointmentId`, 'not_found')
    decided.set(appointmentId, decision)
  })
  return decided
}

const isChanging = (decision: Decision): decision is Changing =>
  decision.choice === 'move' || decision.choice === 'cancel'

function saveRow({ db, now, actor }: Writing, asked: Asked, editId: EditId | null): void {
  const row = {
    id: asked.id,
    provider_ids: JSON.stringify(asked.providerIds),
    spans: JSON.stringify(asked.spans),
    ends_local: lastEnd(asked.spans),
    reason: asked.reason,
    recorded_by: actor.userId,
    edit_id: editId,
    undone_at: null,
  }
  saveAbsence(db, row, null, now)
}

function enterTimeOff({ db, now }: Writing, { id, providerIds, spans, reason }: Asked): void {
  for (const providerId of providerIds)
    for (const span of spans) {
      const off = { id: newId<TimeOffId>(now), providerId, ...span, reason, absenceId: id }
      saveTimeOff(db, off, null, now)
    }
}

/** A visit that nobody decided about stays, and is called first. */
function metAs({ db }: Writing, visit: BoardEntry, decision: Decision | undefined) {
  const offered = decision?.choice === 'call' ? decision.place : null
  const { id: appointmentId, providerId, locationId, startsAt, endsAt } = visit
  return {
    ...{ appointmentId, providerId, locationId, startsAt, endsAt },
    choice: decision?.choice ?? 'call',
    offeredProviderId: offered?.providerId ?? null,
    offeredLocationId: offered?.locationId ?? null,
    offeredStartsAt: offered === null ? null : instantOf(db, offered),
  }
}

/** @throws Refusal `invalid_input` at `locationId` or `start` */
function instantOf(db: Writing['db'], { locationId, start }: NewPlace): number {
  const location = findLocation(db, locationId)
  if (!location) throw refuseField('locationId', 'not_found')
  const startsAt = instantOfDateTime(start, location.zone)
  if (startsAt === null) throw refuseField('start', 'wall_time_skipped')
  return startsAt
}

/** Cancels first, so that what becomes free can be moved into; the whole is one edit. */
function changeBook(
  context: Writing,
  absenceId: AbsenceId,
  id: EditId,
  changes: readonly Changing[],
): void {
  requireBooking(context)
  const cancels = changes.filter(({ choice }) => choice === 'cancel')
  const moves = changes.filter(({ choice }) => choice === 'move')
  const steps = [...cancels, ...moves].map((change) => naming(change, () => apply(context, change)))
  recordEdit(context, { id, kind: 'absence.recorded', subjectId: absenceId, steps })
}

function apply(context: Writing, change: Changing): EditStep {
  const { appointmentId, version } = change
  const before = findVisit(context.db, appointmentId)
  if (!before) throw new Refusal('not_found')
  // The entry of the log is about the absence, not about whichever patient came last.
  const quiet = { ...context, about: () => undefined }
  const visit = { id: appointmentId, version }
  if (change.choice === 'cancel') cancelOne(quiet, { ...visit, reason: 'provider', comment: null })
  else moveOne(quiet, { ...visit, ...change.place, ...likeBefore(before) })
  return { appointmentId, before }
}

const likeBefore = ({ startsAt, endsAt }: Visit) => ({
  minutes: (endsAt - startsAt) / MINUTE,
  resourceIds: [],
  override: null,
})

/** Adds to a refusal which visit it was about. */
function naming<T>({ appointmentId }: Changing, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(error.code, { ...error.details, appointmentId })
  }
}
