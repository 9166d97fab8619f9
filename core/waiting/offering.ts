import type { BoardEntry } from '../appointments/contract.ts'
import { entryOf, isActive } from '../appointments/index.ts'
import type { Handlers, Listener, Writing } from '../context.ts'
import { MINUTE } from '../kernel/clock.ts'
import type { OfferId } from '../kernel/ids.ts'
import type { Offer } from '../kernel/offers.ts'
import type { Parsed } from '../kernel/procedure.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import { fill } from './accepting.ts'
import { roomAt } from './candidates.ts'
import type { waitingContract } from './contract.ts'
import { holdOffer } from './holding.ts'
import {
  fillOffersAt,
  findOffer,
  insertOffer,
  offersAt,
  settle,
  withdrawOffersTo,
} from './offers.ts'
import { findSubject, type Subject } from './subjects.ts'

type Contract = typeof waitingContract
type Own = 'offer' | 'acceptOffer' | 'declineOffer' | 'withdrawOffer'
type Asked = Parsed<Contract['offer']>

/** Times that are offered to people: several may hear of one, the first to accept has it. */
export const offering: Handlers<Pick<Contract, Own>> = {
  offer: (context, asked) => {
    const { db, now, about, actor } = context
    about({ subjectId: asked.id })
    const known = findOffer(db, asked.id, now)
    if (known) return offeredAlready(context, known, asked)
    const subject = findSubject(db, asked.kind, asked.subjectId, now)
    if (!subject) throw refuseField('subjectId', 'not_found')
    about({ patientId: subject.patientId })
    const offer = draft(asked, subject, now)
    requireFree(context, offer)
    insertOffer(db, offer, actor.userId, now)
    holdOffer(context, offer)
    return offer
  },
  acceptOffer: (context, { id, appointmentId }) => {
    const offer = requireOffer(context, id)
    if (offer.status === 'accepted' && offer.appointmentId)
      return entryOf(context.db, offer.appointmentId)
    if (offer.status === 'filled') throw new Refusal('already_filled')
    if (offer.status !== 'open') throw new Refusal('hold_gone')
    return accept(context, offer, appointmentId)
  },
  declineOffer: (context, { id }) => end(context, id, 'declined'),
  withdrawOffer: (context, { id }) => end(context, id, 'withdrawn'),
}

/** The same offer again has the same answer; another one under the same id has none. */
function offeredAlready({ about }: Writing, known: Offer, asked: Asked): Offer {
  about({ patientId: known.patientId })
  const same =
    known.subjectId === asked.subjectId &&
    known.providerId === asked.providerId &&
    known.startsAt === asked.startsAt
  if (!same) throw new Refusal('stale')
  return known
}

const draft = (asked: Asked, { patientId, wish }: Subject, now: number): Offer => ({
  ...{ id: asked.id, kind: asked.kind, subjectId: asked.subjectId, patientId },
  ...{ typeId: wish.typeId, providerId: asked.providerId, locationId: asked.locationId },
  ...{ startsAt: asked.startsAt, endsAt: asked.startsAt + wish.minutes * MINUTE },
  ...{ status: 'open', appointmentId: null },
  expiresAt: Math.min(now + asked.standsMinutes * MINUTE, asked.startsAt),
})

/**
 * @throws Refusal `already_filled` where the time is taken or too short, `stale` where it was
 *   offered to them already
 */
function requireFree({ db, now }: Writing, offer: Offer): void {
  const room = roomAt(db, offer, now)
  if (room === null || offer.endsAt > room.freeUntil) throw new Refusal('already_filled')
  const standing = offersAt(db, offer, now).some(
    ({ subjectId, status }) => subjectId === offer.subjectId && status === 'open',
  )
  if (standing) throw new Refusal('stale')
}

function requireOffer({ db, now, about }: Writing, id: OfferId): Offer {
  about({ subjectId: id })
  const offer = findOffer(db, id, now)
  if (!offer) throw new Refusal('not_found')
  about({ patientId: offer.patientId })
  return offer
}

/** The first to accept: the others hear that the time is filled before anything is booked. */
function accept(context: Writing, offer: Offer, appointmentId: BoardEntry['id']): BoardEntry {
  const { db, now } = context
  const subject = findSubject(db, offer.kind, offer.subjectId, now)
  if (!subject) throw new Refusal('stale')
  const bookedAs = subject.appointmentId ?? appointmentId
  settle(db, offer.id, 'accepted', now, bookedAs)
  fillOffersAt(db, offer, now)
  withdrawOffersTo(db, offer.subjectId, now)
  return fill(context, offer, subject, bookedAs)
}

/** @throws Refusal `not_found`, `status_flow` for an offer that was accepted or filled */
function end(context: Writing, id: OfferId, status: 'declined' | 'withdrawn'): Offer {
  const offer = requireOffer(context, id)
  if (offer.status === status) return offer
  if (offer.status === 'accepted' || offer.status === 'filled') throw new Refusal('status_flow')
  settle(context.db, id, status, context.now)
  return { ...offer, status }
}

/** Time that is filled in any way is offered to nobody any more. */
export const fillOffers: Listener = ({ db, now }, event) => {
  const taken =
    event.name === 'appointment.booked' ||
    event.name === 'appointment.moved' ||
    (event.name === 'appointment.status' && isActive(event.to) && !isActive(event.from))
  if (taken) fillOffersAt(db, event, now)
}
