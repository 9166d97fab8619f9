/** Epoch milliseconds, half open. */
export type Interval = readonly [start: number, end: number]

/** True when two half-open intervals share a moment; touching ends do not meet. */
export const overlaps = (a: Interval, b: Interval): boolean => a[0] < b[1] && b[0] < a[1]

/** Sorted and joined: overlapping and touching intervals become one, empty ones vanish. */
export function normalize(intervals: Iterable<Interval>): Interval[] {
  const sorted = Array.from(intervals)
    .filter(([start, end]) => start < end)
    .sort((a, b) => a[0] - b[0])
  const joined: [number, number][] = []
  for (const [start, end] of sorted) {
    const last = joined.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined
}

/**
 * What of `from` remains without `taken`; both must be normalized. One sweep over both.
 */
export function subtract(from: readonly Interval[], taken: readonly Interval[]): Interval[] {
  const left: Interval[] = []
  let next = 0
  for (const [start, end] of from) {
    let at = start
    while ((taken[next]?.[1] ?? Infinity) <= start) next += 1
    for (let t = next; t < taken.length; t += 1) {
      const [takenStart, takenEnd] = taken[t] ?? [end, end]
      if (takenStart >= end) break
      if (takenStart > at) left.push([at, takenStart])
      at = Math.max(at, takenEnd)
    }
    if (at < end) left.push([at, end])
  }
  return left
}

/** True when one interval of the normalized `spans` holds all of `wanted`. */
export const contains = (spans: readonly Interval[], wanted: Interval): boolean =>
  spans.some(([start, end]) => start <= wanted[0] && wanted[1] <= end)
