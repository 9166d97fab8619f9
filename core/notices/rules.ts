import type { Status } from '../kernel/visit-status.ts'
import type { Expected, NoticeKind } from './contract.ts'

/** A visit as far as its patient is to know of it. */
export interface Standing extends Expected {
  readonly status: Status
  /** Off the board while a place is looked for: where it will be nobody knows yet. */
  readonly parked: boolean
}

/**
 * What a patient is to be told; null where what they know is so, or where they are here already.
 * A visit that was replaced is told of by the one that took its place.
 *
 * @param known what the patient expects; null where they expect no visit
 */
export function toTell(known: Expected | null, visit: Standing): NoticeKind | null {
  if (visit.parked) return known === null ? 'booked' : 'moved'
  if (visit.status === 'cancelled') return known === null ? null : 'cancelled'
  if (visit.status !== 'scheduled' && visit.status !== 'confirmed') return null
  if (known === null) return 'booked'
  return isSamePlace(known, visit) ? null : 'moved'
}

/** True where a patient would come at the same time to the same place and provider; the end is not told. */
export const isSamePlace = (one: Expected, other: Expected): boolean =>
  one.startsAt === other.startsAt &&
  one.providerId === other.providerId &&
  one.locationId === other.locationId

/**
 * True while there is something to be told in time: the visit, or the one that the patient
 * expects, lies ahead.
 *
 * @param now epoch ms
 */
export function liesAhead(known: Expected | null, visit: Standing, now: number): boolean {
  const stands = visit.status !== 'cancelled' && visit.startsAt > now
  return stands || (known !== null && known.startsAt > now)
}
