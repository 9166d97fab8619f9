import {
  findLocation,
  findProvider,
  findType,
  listLocations,
  practiceSettings,
} from '../../clinic/index.ts'
import type { Handlers, Listener, Writing } from '../../context.ts'
import type { Reader } from '../../database/handles.ts'
import { MINUTE } from '../../kernel/clock.ts'
import { addDays } from '../../kernel/dates.ts'
import type { SessionId } from '../../kernel/ids.ts'
import { Refusal, refuseField } from '../../kernel/refusals.ts'
import { startOfDay } from '../../kernel/zones.ts'
import { findPatient } from '../../patients/index.ts'
import {
  findHold,
  isOwn,
  holdsBetween,
  placeHold,
  releaseBooked,
  releaseHold,
  type HoldWish,
  type StoredHold,
} from './holds.ts'
import type { Hold, holdsContract } from '../holds-contract.ts'
import { refuseTaken } from './taken-time.ts'
import { requireRange } from '../reading.ts'
import { namedResources } from '../rooms/rooms.ts'
import { intervalFrom, inUse } from '../rules.ts'

/** Dates that one list may span. */
const LONGEST_LIST = 62

/** Times that are kept for a while. Whether rules and hours let one be booked is decided when it is. */
export const holdsHandlers: Handlers<typeof holdsContract> = {
  hold: (context, asked) => {
    const { db, now, actor } = context
    context.about({ subjectId: asked.id, ...(asked.patientId && { patientId: asked.patientId }) })
    inUse('providerId', findProvider(db, asked.providerId))
    const location = inUse('locationId', findLocation(db, asked.locationId))
    const type = asked.typeId === null ? null : inUse('typeId', findType(db, asked.typeId))
    if (asked.patientId !== null && !findPatient(db, asked.patientId))
      throw refuseField('patientId', 'not_found')
    namedResources(db, asked.resourceIds, location.id)
    const interval = intervalFrom(asked.start, asked.minutes, location.zone)
    const wish = { ...asked, interval, ...holder(context) }
    refuseOther(db, wish)
    refuseTaken(context, { ...asked, interval, location, type })
    placeHold(db, wish, now)
    return shownTo(actor)(requireHold(db, asked.id))
  },
  release: ({ db, now, actor, about }, { id }) => {
    about({ subjectId: id })
    const hold = findHold(db, id)
    if (hold && hold.sessionId !== actor.sessionId) throw new Refusal('not_found')
    releaseHold(db, id, now)
    return {}
  },
  holds: ({ db, now, actor }, { from, to, locationId }) => {
    requireRange(from, to, LONGEST_LIST)
    const zones = listLocations(db).filter(({ id }) => locationId === null || id === locationId)
    return zones.flatMap(({ id, zone }) =>
      holdsBetween(db, [startOfDay(from, zone), startOfDay(addDays(to, 1), zone)], now)
        .filter((hold) => hold.locationId === id)
        .map(shownTo(actor)),
    )
  },
}

/** Who holds, and for how long: no longer than their session lasts. */
function holder({ db, now, actor }: Writing) {
  const { holdMinutes } = practiceSettings(db)
  const ends = actor.sessionId === null ? Infinity : sessionEnds(db, actor.sessionId)
  return {
    ...{ sessionId: actor.sessionId, userId: actor.userId, offerId: null },
    expiresAt: Math.min(now + holdMinutes * MINUTE, ends),
  }
}

const sessionEnds = (db: Reader, id: SessionId): number =>
  db.prepared<{ at: number }>('select expires_at as at from sessions where id = ?').one(id)?.at ??
  Infinity

/** @throws Refusal `not_found` for another's hold, `hold_gone` for one given back, `stale` for another place */
function refuseOther(db: Reader, wish: HoldWish): void {
  const known = findHold(db, wish.id)
  if (!known) return
  if (known.sessionId !== wish.sessionId) throw new Refusal('not_found')
  if (known.releasedAt !== null) throw new Refusal('hold_gone')
  const same =
    known.providerId === wish.providerId &&
    known.startsAt === wish.interval[0] &&
    known.endsAt === wish.interval[1]
  if (!same) throw new Refusal('stale')
}

function requireHold(db: Reader, id: StoredHold['id']): StoredHold {
  const hold = findHold(db, id)
  if (!hold) throw new Refusal('not_found')
  return hold
}

const shownTo =
  (actor: Writing['actor']) =>
  ({ sessionId, userId, offerId, releasedAt: _, ...hold }: StoredHold): Hold => ({
    ...hold,
    mine: sessionId !== null && sessionId === actor.sessionId,
    yours: isOwn({ userId, offerId }, actor),
    offered: offerId !== null,
  })

/** Who books the time that they hold, holds it no longer. */
export const releaseOnBooking: Listener = ({ db, now, actor }, event) => {
  if (actor.sessionId === null) return
  if (event.name === 'appointment.booked' || event.name === 'appointment.moved')
    releaseBooked(db, actor.sessionId, event, now)
}
