import { activeSql } from '../appointments/index.ts'
import { findLocation, findProvider, sees } from '../clinic/index.ts'
import type { PromptHandler } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { DAY, MINUTE } from '../kernel/clock.ts'
import type { LocationId, PatientId, ProviderId, TypeId } from '../kernel/ids.ts'
import type { Candidate, Offer } from '../kernel/offers.ts'
import { refuseField } from '../kernel/refusals.ts'
import { dateAt, wallOf } from '../kernel/zones.ts'
import type { waitingContract } from './contract.ts'
import { fitOf, type Fit, type Room } from './fit.ts'
import { freedTimes } from './freed-times.ts'
import { offersAt } from './offers.ts'
import { freeTimes } from './still-free.ts'
import { subjectsFor, type Subject } from './subjects.ts'

type Asked = typeof waitingContract.candidates

/** Where and from when somebody is wanted; epoch ms. */
export interface Start {
  readonly providerId: ProviderId
  readonly locationId: LocationId
  readonly startsAt: number
}

/** Everybody who could take a free time, the best fit first; nobody where it is not free. */
export const candidates: PromptHandler<Asked> = ({ db, now }, { limit, ...start }) => {
  const room = roomAt(db, start, now)
  if (room === null) return []
  const offers = offersAt(db, { ...start, endsAt: room.freeUntil }, now)
  const fitting = subjectsFor(db, room.date, room.today, now).flatMap((subject) => {
    const fit = fitOf(subject.wish, room)
    return fit ? [{ subject, fit }] : []
  })
  return unbooked(db, room, fitting)
    .sort(byFit)
    .slice(0, limit)
    .map((each) => toCandidate(each, offers))
}

interface Fitting {
  readonly subject: Subject
  readonly fit: Fit
}

const byFit = (a: Fitting, b: Fitting): number =>
  b.fit.score - a.fit.score ||
  a.subject.wish.since - b.subject.wish.since ||
  (a.subject.id < b.subject.id ? -1 : 1)

function toCandidate({ subject, fit }: Fitting, offers: readonly Offer[]): Candidate {
  const { id: subjectId, callee, comment, lastCall, wish } = subject
  const offer = offers.find((each) => each.subjectId === subjectId)
  return {
    ...{ kind: wish.kind, subjectId, callee, typeId: wish.typeId, minutes: wish.minutes },
    ...{ bookedFor: wish.bookedFor, comment, lastCall },
    ...{ score: Math.round(fit.score), reasons: [...fit.reasons] },
    offer: offer ?? null,
  }
}

/**
 * The free time that begins at an instant; null where it is taken or past.
 *
 * @throws Refusal `invalid_input` at `providerId`, `locationId`
 */
export function roomAt(db: Reader, start: Start, now: number): Room | null {
  const { providerId, locationId, startsAt } = start
  const provider = findProvider(db, providerId)
  if (!provider?.active) throw refuseField('providerId', provider ? 'inactive' : 'not_found')
  const location = findLocation(db, locationId)
  if (!location?.active) throw refuseField('locationId', location ? 'inactive' : 'not_found')
  const { zone } = location
  const { date, minute } = wallOf(startsAt, zone)
  const [time] = freeTimes(db, [{ providerId, locationId, zone }], date, date, now).values()
  const span = time?.spans.find(([from, to]) => from <= startsAt && startsAt < to)
  if (!span || startsAt < now) return null
  const block = time?.blocks.find(
    ({ interval: [from, to], releasedAt }) =>
      from <= startsAt && startsAt < to && (releasedAt === null || releasedAt > now),
  )?.block
  const takes = (typeId: TypeId) =>
    sees(provider, typeId) && (block?.kind !== 'types' || block.typeIds.includes(typeId))
  const freeUntil = span[1]
  const freedUntil = Math.min(freeUntil, freedEnd(db, start) ?? freeUntil)
  const today = dateAt(now, zone)
  return { ...start, freeUntil, freedUntil, date, minute, now, today, takes }
}

/** The end of the time that came free last around an instant; undefined where none did. */
const freedEnd = (db: Reader, { startsAt, ...post }: Start): number | undefined =>
  freedTimes(db, { ...post, from: startsAt, to: startsAt + 1 })
    .toSorted((a, b) => b.freedAt - a.freedAt)
    .at(0)?.endsAt

const BOOKED = `select patient_id as patientId, starts_at as startsAt, ends_at as endsAt, id
  from appointments as a where a.patient_id in (select value from json_each(@patients))
    and a.starts_at > @earliest and a.starts_at < @to and a.ends_at > @from and ${activeSql('a')}`

interface Booked {
  readonly id: string
  readonly patientId: PatientId
  readonly startsAt: number
  readonly endsAt: number
}

/** Those who are not expected elsewhere at that time. */
function unbooked(db: Reader, { startsAt, freeUntil }: Room, fitting: Fitting[]): Fitting[] {
  const patients = JSON.stringify(fitting.map(({ subject }) => subject.patientId))
  const asked = { patients, earliest: startsAt - DAY, from: startsAt, to: freeUntil }
  const booked = db.prepared<Booked>(BOOKED).all(asked)
  return fitting.filter(({ subject: { patientId, appointmentId, wish } }) =>
    booked.every(
      (visit) =>
        visit.patientId !== patientId ||
        visit.id === appointmentId ||
        visit.startsAt >= startsAt + wish.minutes * MINUTE,
    ),
  )
}
