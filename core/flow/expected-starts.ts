import { HOUR, MINUTE } from '../kernel/clock.ts'
import type { AppointmentId } from '../kernel/ids.ts'
import type { FlowState } from './contract.ts'

/** A visit of one provider that has not ended; times are epoch ms. */
export interface Queued {
  readonly id: AppointmentId
  readonly startsAt: number
  readonly endsAt: number
  readonly state: Exclude<FlowState, 'checkout' | 'left'>
  /** When the provider began; null before that. */
  readonly beganAt: number | null
  /** When its present state was noted; null while nobody has come. */
  readonly since: number | null
}

/** How the rest of a provider's day is likely to go. */
export interface Outlook {
  /** When each visit that has not begun is likely to begin, epoch ms. */
  readonly starts: ReadonlyMap<AppointmentId, number>
  /** How much later than booked the next visit begins for the provider's sake; whole minutes. */
  readonly behindMinutes: number
}

/** A visit that keeps the provider: its booked times, and when it is likely to end. */
interface Busy {
  readonly startsAt: number
  readonly endsAt: number
  readonly freeAt: number
}

/**
 * When the visits of a provider that have not begun are likely to begin. Each lasts as long as it
 * was booked for; one that is going on ends after its booked length, or any moment once that has
 * passed. Visits follow in the order of their booked starts, none earlier than booked, so that
 * buffers, breaks and free time between them take up what is late. Visits that were booked beside
 * each other stay beside each other. Whoever is late and not there holds up nobody, nor does a visit
 * whose next step nobody noted for hours.
 *
 * @param now epoch ms
 * @param lateAfter minutes after the start
 */
export function outlookOf(visits: readonly Queued[], now: number, lateAfter: number): Outlook {
  const kept = visits.filter((visit) => !isForgotten(visit, now))
  const busy = kept.filter(hasBegun).map((visit) => goingOn(visit, now))
  const queue = kept.filter((visit) => !hasBegun(visit)).toSorted(inOrder)
  const starts = new Map<AppointmentId, number>()
  let behind: number | null = null
  for (const visit of queue) {
    const ready = readyFor(visit, busy)
    const startsAt = Math.max(ready, now)
    starts.set(visit.id, startsAt)
    if (isMissing(visit, now, lateAfter)) continue
    behind ??= (isThere(visit) ? startsAt : ready) - visit.startsAt
    busy.push({ ...visit, freeAt: startsAt + lengthOf(visit) })
  }
  const overrun = Math.max(0, ...busy.map(({ freeAt, endsAt }) => freeAt - endsAt))
  return { starts, behindMinutes: Math.floor((behind ?? overrun) / MINUTE) }
}

const hasBegun = ({ state }: Queued): boolean => state === 'with_provider'

/** Hours after its booked end and its last step from which the next one was forgotten rather than awaited. */
const FORGOTTEN = 3

const isForgotten = ({ endsAt, since }: Queued, now: number): boolean =>
  since !== null && now >= Math.max(endsAt, since) + FORGOTTEN * HOUR

const isThere = ({ state }: Queued): boolean => state !== 'expected'

const lengthOf = ({ startsAt, endsAt }: Queued): number => endsAt - startsAt

const inOrder = (one: Queued, other: Queued): number =>
  one.startsAt - other.startsAt || one.id.localeCompare(other.id)

/**
 * True where somebody has not come for so long that the others go before them.
 *
 * @param lateAfter minutes after the start
 */
export const isMissing = (
  { state, startsAt }: Pick<Queued, 'state' | 'startsAt'>,
  now: number,
  lateAfter: number,
): boolean => state === 'expected' && now >= startsAt + lateAfter * MINUTE

const goingOn = (visit: Queued, now: number): Busy => ({
  ...visit,
  freeAt: Math.max(now, (visit.beganAt ?? visit.startsAt) + lengthOf(visit)),
})

/** When the provider is ready for a visit, never before it was booked. */
const readyFor = (visit: Queued, busy: readonly Busy[]): number =>
  Math.max(visit.startsAt, ...busy.map((other) => heldUpBy(visit, other)))

function heldUpBy(visit: Queued, { startsAt, endsAt, freeAt }: Busy): number {
  const beside = startsAt < visit.endsAt && visit.startsAt < endsAt
  return beside ? visit.startsAt + freeAt - endsAt : freeAt
}
