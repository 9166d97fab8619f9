import type { BoardEntry } from '../appointments/contract.ts'
import { bookOne, entryOf, findVisit, keepSource, moveOne } from '../appointments/index.ts'
import { findLocation, findType } from '../clinic/index.ts'
import type { Writing } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { MINUTE } from '../kernel/clock.ts'
import { dateTimeOf } from '../kernel/dates.ts'
import { WaitlistEntryId, type AppointmentId, type PlanId, type PlanItemId } from '../kernel/ids.ts'
import type { Offer } from '../kernel/offers.ts'
import { Refusal } from '../kernel/refusals.ts'
import { wallOf } from '../kernel/zones.ts'
import { linkItems } from '../plans/index.ts'
import { endEntry } from './entries.ts'
import type { Subject } from './subjects.ts'

const sources = { waitlist: 'waitlist', recall: 'recall', plan: 'treatment_plan' } as const

/**
 * Books the time of an offer, or moves the appointment of somebody on the ASAP list there. The
 * visit keeps how it came to fill the time.
 *
 * @throws Refusal as booking and moving do
 */
export function fill(
  context: Writing,
  offer: Offer,
  subject: Subject,
  appointmentId: AppointmentId,
): BoardEntry {
  const place = placeOf(context.db, offer)
  if (offer.kind === 'asap') return moveSooner(context, offer, place, appointmentId)
  if (offer.kind === 'waitlist') endWaiting(context, offer, appointmentId)
  bookOne(context, {
    ...{ ...place, id: appointmentId, patientId: subject.patientId, typeId: offer.typeId },
    ...{ modality: modalityOf(context.db, offer), reason: null, notes: '', patientNotes: '' },
    ...{ referral: null, source: sources[offer.kind], insteadOf: null },
  })
  if (offer.kind === 'plan') linkItem(context, offer, appointmentId)
  return entryOf(context.db, appointmentId)
}

type Spot = ReturnType<typeof placeOf>

function placeOf(db: Reader, { providerId, locationId, startsAt, endsAt }: Offer) {
  const zone = findLocation(db, locationId)?.zone
  if (zone === undefined) throw new Refusal('inactive')
  const { date, minute } = wallOf(startsAt, zone)
  return {
    ...{ providerId, locationId, start: dateTimeOf(date, minute) },
    ...{ minutes: (endsAt - startsAt) / MINUTE, resourceIds: [], override: null },
  }
}

function modalityOf(db: Reader, { typeId }: Offer) {
  const modalities = findType(db, typeId)?.modalities ?? []
  return modalities.includes('in_person') ? 'in_person' : (modalities[0] ?? 'in_person')
}

function moveSooner(context: Writing, offer: Offer, place: Spot, id: AppointmentId): BoardEntry {
  const visit = findVisit(context.db, id)
  if (!visit) throw new Refusal('stale')
  moveOne(context, { ...place, id, version: visit.version, patientAsked: true })
  keepSource(context.db, id, 'asap')
  endWaiting(context, offer, id)
  return entryOf(context.db, id)
}

const endWaiting = ({ db, now }: Writing, offer: Offer, bookedAs: AppointmentId): void =>
  void endEntry(db, WaitlistEntryId.parse(offer.subjectId), { status: 'booked', bookedAs }, now)

const ITEM = 'select id, plan_id as planId, version from plan_items where id = ?'

/** The visit takes the fee of the item that it was planned for. */
function linkItem(context: Writing, offer: Offer, appointmentId: AppointmentId): void {
  const item = context.db
    .prepared<{ id: PlanItemId; planId: PlanId; version: number }>(ITEM)
    .one(offer.subjectId)
  if (!item) throw new Refusal('stale')
  const { id, planId, version } = item
  linkItems(context, { planId, appointmentId, items: [{ id, version }] })
}
