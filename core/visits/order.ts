import { MINUTE } from '../kernel/clock.ts'
import type { Interval } from '../kernel/intervals.ts'

/** True when each interval begins at or after the end of the one before it. */
export const inOrder = (parts: readonly Interval[]): boolean =>
  parts.every(([start], index) => start >= (parts[index - 1]?.[1] ?? -Infinity))

/** Minutes kept free around a part for its provider and its rooms, beside the slot itself. */
export interface Spaced {
  readonly startsAt: number
  readonly endsAt: number
  readonly providerId: string
  readonly locationId: string
  readonly resourceIds: readonly string[]
  readonly bufferBefore: number
  readonly bufferAfter: number
}

/**
 * Whether `next` may follow `before`: at the same location, not before its end, within `gapMost`
 * minutes, and with the larger of both buffers between them where they share a provider or a room.
 */
export function mayFollow(before: Spaced, next: Spaced, gapMost: number): boolean {
  const gap = (next.startsAt - before.endsAt) / MINUTE
  if (next.locationId !== before.locationId || gap < 0 || gap > gapMost) return false
  return !shares(before, next) || gap >= Math.max(before.bufferAfter, next.bufferBefore)
}

/** True when two parts need the same provider or the same room. */
export const shares = (a: Spaced, b: Spaced): boolean =>
  a.providerId === b.providerId || a.resourceIds.some((id) => b.resourceIds.includes(id))

/** A part with where it stands and where it is to stand. */
export interface Going {
  readonly from: Interval
  readonly to: Interval
}

/**
 * The order in which parts can be moved one by one without meeting each other on the way: those
 * that go to an earlier time first, from the earliest; then the others, from the latest.
 */
export function movingOrder<Part extends Going>(parts: readonly Part[]): Part[] {
  const earlier = parts.filter(({ from, to }) => to[0] < from[0])
  const later = parts.filter(({ from, to }) => to[0] >= from[0])
  return [
    ...earlier.sort((a, b) => a.from[0] - b.from[0]),
    ...later.sort((a, b) => b.from[0] - a.from[0]),
  ]
}
