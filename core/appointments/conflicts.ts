import { taken, type Busy, type Piece } from '../availability/index.ts'
import { MINUTE } from '../kernel/clock.ts'
import type { AppointmentId, ResourceId } from '../kernel/ids.ts'
import { overlaps, type Interval } from '../kernel/intervals.ts'
import type { InTheWay } from './contract.ts'

/** A visit that stands near a wanted time, by what it shares with the wanted one. */
export interface Standing {
  readonly appointmentId: AppointmentId
  readonly shares: 'provider' | 'patient' | 'resource'
  /** The shared resource; null for the other two. */
  readonly resourceId: ResourceId | null
  readonly startsAt: number
  readonly endsAt: number
  readonly bufferBefore: number
  readonly bufferAfter: number
}

/** A wanted time with the minutes that its type keeps free around it. */
export interface Wanted {
  readonly interval: Interval
  readonly bufferBefore: number
  readonly bufferAfter: number
}

/** The fields of what stands in the way that only some of it has. */
export const nobody = {
  ...{ appointmentId: null, holdId: null, groupId: null, resourceId: null, by: null },
} as const

/** The first is told where a visit is in the way in several respects. */
const gravest: readonly InTheWay['what'][] = ['provider', 'patient', 'resource', 'buffer']

/**
 * What stands in the way of a wanted time, each visit once, by start. Intervals are half open:
 * back to back is free. Buffers concern provider and resource; a patient may go straight on.
 */
export function inTheWay(wanted: Wanted, standing: readonly Standing[]): InTheWay[] {
  const found = new Map<AppointmentId, InTheWay>()
  for (const visit of standing) {
    const what = how(wanted, visit)
    if (what === null) continue
    const known = found.get(visit.appointmentId)
    if (known && gravest.indexOf(known.what) <= gravest.indexOf(what)) continue
    const { appointmentId, resourceId, startsAt, endsAt } = visit
    const way = { ...nobody, what, appointmentId, resourceId, startsAt, endsAt }
    found.set(appointmentId, way)
  }
  return [...found.values()].sort((a, b) => a.startsAt - b.startsAt)
}

function how(wanted: Wanted, visit: Standing): InTheWay['what'] | null {
  const interval: Interval = [visit.startsAt, visit.endsAt]
  if (overlaps(wanted.interval, interval)) return visit.shares
  if (visit.shares === 'patient') return null
  const busy: Busy = { ...visit, interval }
  return overlaps(wanted.interval, taken(busy, pieceOf(wanted))) ? 'buffer' : null
}

const pieceOf = ({ interval, bufferBefore, bufferAfter }: Wanted): Piece => ({
  minutes: (interval[1] - interval[0]) / MINUTE,
  bufferBefore,
  bufferAfter,
})

/** The resources that are free at the wanted time, in the order given. */
export const freeResources = (
  wanted: Wanted,
  standing: readonly Standing[],
  resourceIds: readonly ResourceId[],
): ResourceId[] =>
  resourceIds.filter(
    (id) => !standing.some((visit) => visit.resourceId === id && how(wanted, visit) !== null),
  )
