import { buffersOf, neededIn, taken, type Busy, type Piece } from '../../availability/index.ts'
import { MINUTE } from '../../kernel/clock.ts'
import type { AppointmentId, GroupId, ResourceId } from '../../kernel/ids.ts'
import { overlaps, type Interval } from '../../kernel/intervals.ts'
import type { WallSpan, Zone } from '../../kernel/zones.ts'
import { keepsAllowance, type Attended } from '../../rulebook/index.ts'
import type { InTheWay } from '../contract.ts'

/** A visit or a group that stands near a wanted time, by what it shares with the wanted one. */
export interface Standing {
  /** Null for a group that meets. */
  readonly appointmentId: AppointmentId | null
  /** The group that takes up the provider or the resource, for its participants too. */
  readonly groupId: GroupId | null
  readonly groupName: string | null
  readonly shares: 'provider' | 'patient' | 'resource'
  /** The shared resource; null for the other two. */
  readonly resourceId: ResourceId | null
  readonly startsAt: number
  readonly endsAt: number
  readonly bufferBefore: number
  readonly bufferAfter: number
  readonly providerTime: readonly WallSpan[] | null
}

/** A wanted time with the minutes that are kept free around it. */
export interface Wanted {
  readonly interval: Interval
  readonly bufferBefore: number
  readonly bufferAfter: number
  /** Minutes after the start in which the provider is needed; null is throughout. */
  readonly providerTime: readonly WallSpan[] | null
}

/** The fields of what stands in the way that only some of it has. */
export const nobody = {
  ...{ appointmentId: null, holdId: null, groupId: null, resourceId: null, by: null },
  yours: false,
} as const

/** The first is told where a visit is in the way in several respects. */
const gravest: readonly InTheWay['what'][] = ['group', 'provider', 'patient', 'resource', 'buffer']

/**
 * What stands in the way of a wanted time, each visit and group once, by start. Intervals are half open:
 * back to back is free. Buffers concern provider and resource; a patient may go straight on.
 */
export function inTheWay(wanted: Wanted, standing: readonly Standing[]): InTheWay[] {
  const found = new Map<string, InTheWay>()
  for (const visit of standing) {
    const what = how(wanted, visit)
    if (what === null) continue
    const key = visit.groupId ?? visit.appointmentId ?? ''
    const known = found.get(key)
    if (known && gravest.indexOf(known.what) <= gravest.indexOf(what)) continue
    found.set(key, wayOf(visit, what))
  }
  return [...found.values()].sort((a, b) => a.startsAt - b.startsAt)
}

/** A group is told as one, whoever takes part. */
function wayOf(visit: Standing, what: InTheWay['what']): InTheWay {
  const { appointmentId, groupId, groupName, resourceId, startsAt, endsAt } = visit
  return groupId === null
    ? { ...nobody, what, appointmentId, resourceId, startsAt, endsAt }
    : { ...nobody, what: 'group', groupId, by: groupName, resourceId, startsAt, endsAt }
}

function how(wanted: Wanted, visit: Standing): InTheWay['what'] | null {
  if (visit.shares === 'provider') return howProvider(wanted, visit)
  const interval: Interval = [visit.startsAt, visit.endsAt]
  if (overlaps(wanted.interval, interval)) return visit.shares
  if (visit.shares === 'patient') return null
  const busy: Busy = { ...visit, interval }
  return overlaps(wanted.interval, taken(busy, pieceOf(wanted))) ? 'buffer' : null
}

/** The provider cannot be in two places; and the minutes kept free around one visit are not for another. */
function howProvider(wanted: Wanted, visit: Standing): InTheWay['what'] | null {
  const standing: Wanted = { ...visit, interval: [visit.startsAt, visit.endsAt] }
  const [mine, theirs] = [needs(wanted), needs(standing)]
  if (meet(mine, theirs)) return 'provider'
  const met = meet(buffersOf(wanted), theirs) || meet(mine, buffersOf(standing))
  return met ? 'buffer' : null
}

const needs = ({ interval, providerTime }: Wanted) => neededIn(interval, providerTime)

const meet = (some: readonly Interval[], others: readonly Interval[]): boolean =>
  some.some((one) => others.some((other) => overlaps(one, other)))

/** What stands in the way of a wanted time, once the rules were heard. */
export interface Met {
  readonly ways: readonly InTheWay[]
  /** True where a rule lets it stand beside visits of the provider. */
  readonly allowedOverlap: boolean
}

/** @param perHour how many visits may begin beside another one in each hour of the zone's clock */
export function metBy(
  wanted: Wanted,
  standing: readonly Standing[],
  perHour: number,
  zone: Zone,
): Met {
  const allowedOverlap =
    perHour > 0 &&
    inTheWay(wanted, standing.filter(mayBeBeside)).length > 0 &&
    mayStandBeside(wanted, standing, perHour, zone)
  const others = allowedOverlap ? standing.filter((visit) => !mayBeBeside(visit)) : standing
  return { ways: inTheWay(wanted, others), allowedOverlap }
}

/** True for what a rule may let a visit stand beside: visits of its provider, but no group. */
const mayBeBeside = ({ shares, groupId }: Standing): boolean =>
  shares === 'provider' && groupId === null

/** Whether the practice's rules let a visit stand beside the others of its provider. */
function mayStandBeside(
  wanted: Wanted,
  standing: readonly Standing[],
  perHour: number,
  zone: Zone,
): boolean {
  const attended = standing
    .filter(mayBeBeside)
    .map((visit) => attendedIn({ ...visit, interval: [visit.startsAt, visit.endsAt] }))
  return keepsAllowance(attendedIn(wanted), attended, perHour, zone)
}

const attendedIn = (visit: Wanted): Attended => ({
  startsAt: visit.interval[0],
  needs: needs(visit),
  keepsFree: buffersOf(visit),
})

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
