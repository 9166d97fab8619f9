import type { Reader, Writer } from '../database/handles.ts'
import type { Place } from '../kernel/events.ts'
import type { AppointmentId, OfferId, UserId } from '../kernel/ids.ts'
import type { Offer } from '../kernel/offers.ts'
import { freeHold } from './holding.ts'

/** An open offer that ran out counts as expired from then on; nothing is written for that. */
const SELECT = `select id, kind, subject_id as subjectId, patient_id as patientId,
  type_id as typeId, provider_id as providerId, location_id as locationId,
  starts_at as startsAt, ends_at as endsAt,
  case when status = 'open' and expires_at <= @now then 'expired' else status end as status,
  expires_at as expiresAt, appointment_id as appointmentId from offers`

const MEETS = 'provider_id = @providerId and starts_at < @endsAt and ends_at > @startsAt'
const ONE = `${SELECT} where id = @id`
const AT = `${SELECT} where ${MEETS} order by created_at desc, id desc`
const OPEN_AT = `select count(*) as offers from offers
  where ${MEETS} and status = 'open' and expires_at > @now`

/** One offer, whatever became of it. */
export const findOffer = (db: Reader, id: OfferId, now: number): Offer | undefined =>
  db.prepared<Offer>(ONE).one({ id, now })

/** Where an offer is looked for; epoch ms. */
export type Around = Pick<Place, 'providerId' | 'startsAt' | 'endsAt'>

const whereOf = ({ providerId, startsAt, endsAt }: Around) => ({ providerId, startsAt, endsAt })

/** Every offer of a provider's time that meets a place, the newest first. */
export const offersAt = (db: Reader, around: Around, now: number): Offer[] =>
  db.prepared<Offer>(AT).all({ ...whereOf(around), now })

/** How many offers of a time stand. */
export const openOffersAt = (db: Reader, around: Around, now: number): number =>
  db.prepared<{ offers: number }>(OPEN_AT).one({ ...whereOf(around), now })?.offers ?? 0

const INSERT = `insert into offers (id, kind, subject_id, patient_id, type_id, provider_id,
  location_id, starts_at, ends_at, status, expires_at, made_by, created_at, updated_at, version)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?, 1)`

/** Keeps a new offer. */
export function insertOffer(db: Writer, offer: Offer, madeBy: UserId | null, now: number): void {
  const { id, kind, subjectId, patientId, typeId, providerId, locationId } = offer
  const whom = [id, kind, subjectId, patientId, typeId] as const
  const where = [providerId, locationId, offer.startsAt, offer.endsAt] as const
  db.execute(INSERT, ...whom, ...where, offer.expiresAt, madeBy, now, now)
}

const SETTLE = `update offers set status = @status, appointment_id = @appointmentId,
  updated_at = @now, version = version + 1 where id = @id and status = 'open'`

/** Ends an open offer and what it holds. */
export function settle(
  db: Writer,
  id: OfferId,
  status: Exclude<Offer['status'], 'open' | 'expired'>,
  now: number,
  appointmentId: AppointmentId | null = null,
): void {
  db.execute(SETTLE, { id, status, now, appointmentId })
  freeHold(db, id, now)
}

const STANDING_AT = `select id from offers where ${MEETS} and status = 'open'`
const STANDING_TO = `select id from offers where subject_id = ? and status = 'open'`

/** Ends every open offer of a time that was filled. */
export function fillOffersAt(db: Writer, around: Around, now: number): void {
  const standing = db.prepared<{ id: OfferId }>(STANDING_AT).all(whereOf(around))
  for (const { id } of standing) settle(db, id, 'filled', now)
}

/** Takes back every open offer to somebody who waits no longer. */
export function withdrawOffersTo(db: Writer, subjectId: string, now: number): void {
  for (const { id } of db.prepared<{ id: OfferId }>(STANDING_TO).all(subjectId))
    settle(db, id, 'withdrawn', now)
}
