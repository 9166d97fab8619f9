import { findLocation, findProvider, findType } from '../clinic/index.ts'
import type { PromptHandler, Reading, Writing } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import type { PatientId } from '../kernel/ids.ts'
import type { Interval } from '../kernel/intervals.ts'
import type { Parsed } from '../kernel/procedure.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import { findPatient } from '../patients/index.ts'
import { alone, columnsOf, type Belonging } from './belonging.ts'
import type { appointmentsContract, BoardEntry } from './contract.ts'
import { sharing } from './placing/group-place.ts'
import { keep } from './placing/keeping.ts'
import { hasEnded } from './flow.ts'
import { bookedAs, remember, tellStatus } from './history.ts'
import { permitOverride, place, type Placement, type Proposal } from './placing/placing.ts'
import { entryOr404 } from './reading.ts'
import { intervalFrom, inUse, requireModality } from './rules.ts'
import { aboutOf, findVisit, storeAppointment, updateVisit, type Visit } from './visits.ts'

type Book = typeof appointmentsContract.book
type Asked = Parsed<Book>

/** Books, once for each id; the visit that it replaces becomes `rescheduled` in the same breath. */
export const book: PromptHandler<Book> = (context, asked) => bookOne(context, asked)

/**
 * Books within a transaction of a module above.
 *
 * @param belonging what the new visit is a part of
 */
export function bookOne(
  context: Writing,
  asked: Asked,
  belonging: Partial<Belonging> = {},
): BoardEntry {
  const { db, about, emit } = context
  about({ patientId: asked.patientId, subjectId: asked.id })
  const known = findVisit(db, asked.id)
  if (known) return answerAgain(context, known, asked)
  const proposal = sharing(db, propose(context, asked), belonging.groupId ?? null)
  const replaced = asked.insteadOf === null ? null : replaceable(db, asked.insteadOf, asked)
  const placement = place(context, proposal)
  keep(context, proposal, placement.resourceIds, () => {
    if (replaced) giveUp(context, replaced, asked.id)
    store(context, asked, proposal, placement, { ...alone, ...belonging })
  })
  const [startsAt, endsAt] = proposal.interval
  emit({ name: 'appointment.booked', ...aboutOf({ ...asked, startsAt, endsAt }) })
  return entryOr404(db, asked.id)
}

/**
 * Whether a booking could be made now; nothing is written.
 *
 * @param excluding visits that are about to leave their places
 * @throws Refusal as `book` does
 */
export const weighBooking = (
  context: Reading,
  asked: Asked,
  excluding: readonly Visit['id'][],
): Placement => place(context, { ...propose(context, asked), excluding })

/** What is asked for as a place in the book; refuses what no reason can make possible. */
function propose(context: Reading, asked: Asked): Proposal {
  const { db } = context
  permitOverride(context, asked.override)
  requireBookable(db, asked.patientId)
  inUse('providerId', findProvider(db, asked.providerId))
  const location = inUse('locationId', findLocation(db, asked.locationId))
  const type = inUse('typeId', findType(db, asked.typeId))
  const interval = intervalFrom(asked.start, asked.minutes, location.zone)
  const { patientId, providerId, modality, resourceIds, override, insteadOf } = asked
  requireModality(type, modality)
  const excluding = insteadOf === null ? [] : [insteadOf]
  return {
    ...{ patientId, providerId, location, type, modality, interval, resourceIds, override },
    ...{ preferred: [], excluding, withinHours: true, withinRules: true },
    ...{ source: asked.source, referral: asked.referral, groupId: null, from: null },
  }
}

/** @throws Refusal `invalid_input` at `patientId`, `merged_patient` with the id to use in `details.into` */
function requireBookable(db: Reader, patientId: PatientId): void {
  const patient = findPatient(db, patientId)
  if (!patient) throw refuseField('patientId', 'not_found')
  if (patient.mergedInto !== null) throw new Refusal('merged_patient', { into: patient.mergedInto })
}

/** The same request again has the same answer; another one under the same id has none. */
function answerAgain({ db }: Reading, known: Visit, asked: Asked): BoardEntry {
  const zone = findLocation(db, asked.locationId)?.zone
  const first = bookedAs(db, known.id)
  const [startsAt, endsAt]: Interval = zone
    ? intervalFrom(asked.start, asked.minutes, zone)
    : [0, 0]
  const same =
    known.patientId === asked.patientId &&
    first?.providerId === asked.providerId &&
    first.startsAt === startsAt &&
    first.endsAt === endsAt
  if (!same) throw new Refusal('stale')
  return entryOr404(db, known.id)
}

/** @throws Refusal `invalid_input` at `insteadOf`, `status_flow` for a visit that has ended */
function replaceable(db: Reader, id: Visit['id'], { patientId }: Asked): Visit {
  const visit = findVisit(db, id)
  if (visit?.patientId !== patientId) throw refuseField('insteadOf', 'not_found')
  if (hasEnded(visit.status)) throw new Refusal('status_flow')
  return visit
}

function giveUp(context: Writing, before: Visit, replacedBy: Visit['id']): void {
  const visit: Visit = { ...before, status: 'rescheduled', replacedBy }
  updateVisit(context.db, before, visit, context.now)
  remember(context, visit, { kind: 'status', before, comment: null })
  tellStatus(context, before, visit)
}

function store(
  context: Writing,
  asked: Asked,
  { interval: [startsAt, endsAt] }: Proposal,
  { resourceIds, pools, ...placed }: Placement,
  belonging: Belonging,
): void {
  const { db, now, actor } = context
  const { id, providerId } = asked
  const row = {
    ...{ id, patient_id: asked.patientId, provider_id: providerId },
    ...{ location_id: asked.locationId, type_id: asked.typeId, modality: asked.modality },
    ...{ starts_at: startsAt, ends_at: endsAt, status: 'scheduled' as const },
    ...{ reason: asked.reason, notes: asked.notes, patient_notes: asked.patientNotes },
    ...{ source: asked.source, booked_by: actor.userId, referral: asked.referral },
    ...{
      cancel_reason: null,
      replaced_by: null,
      ...columnsOf(belonging),
      ...placedColumns(placed),
    },
    ...{ created_at: now, updated_at: now, version: 1 },
  }
  storeAppointment(db, row, resourceIds, pools)
  const booked = { id, providerId, startsAt, endsAt, status: row.status }
  remember(context, booked, { kind: 'booked', before: null, comment: placed.overrideReason })
}

const placedColumns = (placed: Omit<Placement, 'resourceIds' | 'pools'>) => ({
  buffer_before: placed.bufferBefore,
  buffer_after: placed.bufferAfter,
  provider_time: placed.providerTime === null ? null : JSON.stringify(placed.providerTime),
  allowed_overlap: placed.allowedOverlap ? 1 : 0,
  deposit_cents: placed.depositCents,
  override_reason: placed.overrideReason,
})
