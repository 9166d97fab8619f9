import type { AppointmentType, Location } from '../../clinic/contract.ts'
import type { Reading } from '../../context.ts'
import {
  newId,
  type AppointmentId,
  type PatientId,
  type ProviderId,
  type ResourceId,
} from '../../kernel/ids.ts'
import type { Interval } from '../../kernel/intervals.ts'
import { Refusal } from '../../kernel/refusals.ts'
import { usualModality } from '../finding/asked-search.ts'
import { nearestSlots } from '../finding/nearest.ts'
import { metBy, type Wanted } from '../placing/conflicts.ts'
import { loadStanding } from '../placing/standing.ts'
import { termsOf, wantedUnder, type Terms } from '../placing/terms.ts'
import type { InTheWay } from '../contract.ts'
import { holdsNear } from './holds.ts'

/** A time that somebody would keep. */
interface Asked {
  readonly patientId: PatientId | null
  readonly providerId: ProviderId
  readonly location: Pick<Location, 'id' | 'zone'>
  /** Null where nobody said yet what for: then nothing is kept free around it. */
  readonly type: AppointmentType | null
  readonly interval: Interval
  readonly resourceIds: readonly ResourceId[]
  readonly moving: AppointmentId | null
}

/**
 * Nobody keeps a time that is booked, or that others keep.
 *
 * @throws Refusal `conflict` with `{ inTheWay, openings, overridable }`
 */
export function refuseTaken(context: Reading, asked: Asked): void {
  const { db, actor, now } = context
  const { sessionId, userId } = actor
  const held = holdsNear(db, { ...asked, sessionId, userId, now })
  const ways = [...booked(context, asked), ...held]
  if (ways.length === 0) return
  throw new Refusal('conflict', {
    inTheWay: ways,
    openings: alternatives(context, asked),
    overridable: actor.permissions.has('appointments.override'),
  })
}

const leaving = ({ moving }: Asked): AppointmentId[] => (moving === null ? [] : [moving])

/** Visits and groups in the way. Somebody who is not named yet has no other visits. */
function booked({ db, now }: Reading, asked: Asked): readonly InTheWay[] {
  const terms = asked.type && termsOf(db, { ...asked, type: asked.type }, now)
  const wanted = wantedWith(terms, asked)
  const standing = loadStanding(db, {
    ...wanted,
    ...{ providerId: asked.providerId, resourceIds: asked.resourceIds },
    ...{ patientId: asked.patientId ?? newId<PatientId>(now), groupId: null },
    excluding: leaving(asked),
  })
  return metBy(wanted, standing, terms?.limits.overlapPerHour ?? 0, asked.location.zone).ways
}

const wantedWith = (terms: Terms | null, asked: Asked): Wanted =>
  terms
    ? wantedUnder(terms, asked)
    : { interval: asked.interval, bufferBefore: 0, bufferAfter: 0, providerTime: null }

function alternatives(context: Reading, asked: Asked) {
  const { type } = asked
  if (type === null) return []
  const modality = usualModality(type)
  return nearestSlots(context, { ...asked, type, modality, excluding: leaving(asked) })
}
