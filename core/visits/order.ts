import type { Interval } from '../kernel/intervals.ts'

/** True when each interval begins at or after the end of the one before it. */
export const inOrder = (parts: readonly Interval[]): boolean =>
  parts.every(([start], index) => start >= (parts[index - 1]?.[1] ?? -Infinity))

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
