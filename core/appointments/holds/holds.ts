import type { Reader, Writer } from '../../database/handles.ts'
import type {
  HoldId,
  LocationId,
  OfferId,
  PatientId,
  ProviderId,
  ResourceId,
  SessionId,
  TypeId,
  UserId,
} from '../../kernel/ids.ts'
import type { Interval } from '../../kernel/intervals.ts'
import { inserter } from '../../database/insert.ts'
import { Refusal } from '../../kernel/refusals.ts'
import { nobody } from '../placing/conflicts.ts'
import type { InTheWay } from '../contract.ts'
import type { Hold } from '../holds-contract.ts'

/** A hold as it is stored. */
export interface StoredHold extends Omit<Hold, 'mine' | 'yours' | 'offered'> {
  readonly sessionId: SessionId | null
  readonly userId: UserId | null
  readonly offerId: OfferId | null
  /** Epoch ms; null while nobody gave it back. */
  readonly releasedAt: number | null
}

type Row = Omit<StoredHold, 'resourceIds'> & { readonly resources: string }

const SELECT = `select h.id, h.provider_id as providerId, h.location_id as locationId,
  h.starts_at as startsAt, h.ends_at as endsAt, h.resource_ids as resources,
  h.session_id as sessionId, h.user_id as userId, h.offer_id as offerId, h.expires_at as expiresAt,
  h.released_at as releasedAt, coalesce(u.display_name, 'Daysheet') as "by"
  from holds as h left join users as u on u.id = h.user_id`
const LIVE = 'h.released_at is null and h.expires_at > @now'

/** Resources as `placeHold` wrote them. */
const toHold = ({ resources, ...row }: Row): StoredHold => ({
  ...row,
  resourceIds: JSON.parse(resources) as ResourceId[],
})

/** A hold, ended or not. */
export function findHold(db: Reader, id: HoldId): StoredHold | undefined {
  const row = db.prepared<Row>(`${SELECT} where h.id = ?`).one(id)
  return row && toHold(row)
}

/** The holds in force that meet a span of instants, by start. */
export const holdsBetween = (db: Reader, [start, end]: Interval, now: number): StoredHold[] =>
  db
    .prepared<Row>(
      `${SELECT} where ${LIVE} and h.starts_at < @end and h.ends_at > @start order by h.starts_at, h.id`,
    )
    .all({ now, start, end })
    .map(toHold)

/** What somebody wants, and who they are. */
export interface Wanting {
  readonly providerId: ProviderId
  readonly resourceIds: readonly ResourceId[]
  readonly interval: Interval
  /** Whose own holds stand in nobody's way; null for none. */
  readonly sessionId: SessionId | null
  /** The account that wants it; null for none. */
  readonly userId: UserId | null
  /** Epoch ms. */
  readonly now: number
}

/** The holds of others on the provider or one of the resources that meet a wanted time, by start. */
export const othersHolds = (db: Reader, wanting: Wanting): StoredHold[] =>
  holdsBetween(db, wanting.interval, wanting.now).filter(
    (hold) =>
      (hold.sessionId === null || hold.sessionId !== wanting.sessionId) &&
      (hold.providerId === wanting.providerId ||
        hold.resourceIds.some((id) => wanting.resourceIds.includes(id))),
  )

/** The same as what stands in the way of a booking. */
export const holdsNear = (db: Reader, wanting: Wanting): InTheWay[] =>
  othersHolds(db, wanting).map(wayFor(wanting))

/** What of it stands in the way of taking the resources alone, whoever holds the provider. */
export const roomHolds = (db: Reader, wanting: Wanting): InTheWay[] =>
  othersHolds(db, wanting)
    .filter((hold) => holdsAny([hold], wanting.resourceIds))
    .map(wayFor(wanting))

/** True where one of these resources is held. */
export const holdsAny = (holds: readonly StoredHold[], ids: readonly ResourceId[]): boolean =>
  holds.some(({ resourceIds }) => resourceIds.some((id) => ids.includes(id)))

/** True for a hold that an account placed for itself: an offer is kept for who waits. */
export const isOwn = (
  { userId, offerId }: Pick<StoredHold, 'userId' | 'offerId'>,
  asker: Pick<Wanting, 'userId'>,
): boolean => offerId === null && userId !== null && userId === asker.userId

/** A hold as what stands in the way of a booking. */
export const wayFor =
  (asker: Pick<Wanting, 'userId'>) =>
  (hold: StoredHold): InTheWay => ({
    ...nobody,
    ...{ what: 'hold', holdId: hold.id, by: hold.by, yours: isOwn(hold, asker) },
    ...{ startsAt: hold.startsAt, endsAt: hold.endsAt },
  })

/** A time to be kept. */
export interface HoldWish {
  readonly id: HoldId
  readonly providerId: ProviderId
  readonly locationId: LocationId
  readonly typeId: TypeId | null
  readonly patientId: PatientId | null
  readonly interval: Interval
  readonly resourceIds: readonly ResourceId[]
  readonly sessionId: SessionId | null
  readonly userId: UserId | null
  readonly offerId: OfferId | null
  /** Epoch ms. */
  readonly expiresAt: number
}

/** Keeps a time, or keeps it longer. Whether it may be kept is the caller's to know. */
export function placeHold(db: Writer, wish: HoldWish, now: number): void {
  if (findHold(db, wish.id)) {
    db.execute(EXTEND, wish.expiresAt, now, wish.id)
    return
  }
  const [starts_at, ends_at] = wish.interval
  inserter(
    db,
    'holds',
  )({
    ...{ id: wish.id, provider_id: wish.providerId, location_id: wish.locationId },
    ...{ type_id: wish.typeId, patient_id: wish.patientId, starts_at, ends_at },
    ...{ resource_ids: JSON.stringify(wish.resourceIds), session_id: wish.sessionId },
    ...{ user_id: wish.userId, offer_id: wish.offerId, expires_at: wish.expiresAt },
    ...{ released_at: null, created_at: now, updated_at: now, version: 1 },
  })
}

const EXTEND = 'update holds set expires_at = ?, updated_at = ?, version = version + 1 where id = ?'

/**
 * Keeps a time for somebody to whom it is offered. Several offers of one time may stand; a form
 * that holds it comes first.
 *
 * @throws Refusal `conflict` with the holds in the way
 */
export function holdFor(
  db: Writer,
  wish: Omit<HoldWish, 'sessionId'> & { readonly offerId: OfferId },
  now: number,
): void {
  const { providerId, resourceIds, interval } = wish
  const wanting = { providerId, resourceIds, interval, sessionId: null, userId: null, now }
  const forms = othersHolds(db, wanting).filter(({ offerId }) => offerId === null)
  if (forms.length > 0) {
    const inTheWay = holdsNear(db, wanting)
    throw new Refusal('conflict', { inTheWay, openings: [], overridable: false })
  }
  placeHold(db, { ...wish, sessionId: null }, now)
}

/** Gives a held time back; one that has ended stays so. */
export const releaseHold = (db: Writer, id: HoldId, now: number): void =>
  void db.execute(`${RELEASE} and id = ?`, now, now, id)

const RELEASE = `update holds set released_at = ?, updated_at = ?, version = version + 1
  where released_at is null`

/** Gives back what a session holds of a provider's time, once it is booked. */
export const releaseBooked = (
  db: Writer,
  sessionId: SessionId,
  { providerId, startsAt, endsAt }: Pick<Hold, 'providerId' | 'startsAt' | 'endsAt'>,
  now: number,
): void =>
  void db.execute(
    `${RELEASE} and session_id = ? and provider_id = ? and starts_at < ? and ends_at > ?`,
    ...[now, now, sessionId, providerId, endsAt, startsAt],
  )
