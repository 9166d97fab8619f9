import { holdFor } from '../appointments/index.ts'
import type { Writing } from '../context.ts'
import type { Writer } from '../database/handles.ts'
import { newId, type HoldId, type OfferId } from '../kernel/ids.ts'
import type { Offer } from '../kernel/offers.ts'

/**
 * Holds the time of an offer as long as it stands; other offers may hold the same time.
 *
 * @throws Refusal `conflict` where somebody keeps the time for a booking that they fill in
 */
export function holdOffer({ db, now, actor }: Writing, offer: Offer): void {
  const { providerId, locationId, typeId, patientId, startsAt, endsAt, expiresAt } = offer
  const held = { providerId, locationId, typeId, patientId, resourceIds: [], expiresAt }
  const wish = { id: newId<HoldId>(now), ...held, interval: [startsAt, endsAt] as const }
  holdFor(db, { ...wish, userId: actor.userId, offerId: offer.id }, now)
}

const FREE = `update holds set released_at = @now, updated_at = @now, version = version + 1
  where offer_id = @offerId and released_at is null`

/** Lets go of the time that an offer holds. */
export const freeHold = (db: Writer, offerId: OfferId, now: number): void =>
  void db.execute(FREE, { offerId, now })
