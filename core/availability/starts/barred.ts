import type { Interval } from '../../kernel/intervals.ts'

/** Starts that something stands in the way of: after `above`, before `below`. Both ends are free. */
export class Barred {
  readonly above: number[] = []
  readonly below: number[] = []
  #sorted = true

  /** Bars what would meet `taken`: a piece of `length` ms that starts there. */
  meeting([from, to]: Interval, length: number): void {
    this.between(from - length, to)
  }

  /** Bars the starts that lie after one instant and before another; what meets the last bar widens it. */
  between(above: number, below: number): void {
    if (below <= above) return
    const last = this.above.length - 1
    const from = this.above[last] ?? -Infinity
    const until = this.below[last] ?? -Infinity
    if (from <= above && above < until) {
      if (until < below) this.below[last] = below
      return
    }
    if (above < from) this.#sorted = false
    this.above.push(above)
    this.below.push(below)
  }

  /** By the instant after which they bar. */
  sorted(): Barred {
    if (this.#sorted) return this
    const order = Array.from(this.above.keys()).sort(
      (a, b) => (this.above[a] ?? 0) - (this.above[b] ?? 0),
    )
    const sorted = new Barred()
    for (const at of order) sorted.between(this.above[at] ?? 0, this.below[at] ?? 0)
    return sorted
  }
}

/** Where something may lie as a whole, and when it may start there. */
export interface Room {
  /** Ascending and apart. */
  readonly within: readonly Interval[]
  /** How long it is, in ms. */
  readonly length: number
  /** Epoch ms: nothing starts before the one, nor at or after the other. */
  readonly notBefore: number
  readonly notAfter: number
}

/** Anywhere, for what is bounded by bars alone. */
export const anywhere: Room = {
  within: [[-Infinity, Infinity]],
  ...{ length: 0, notBefore: -Infinity, notAfter: Infinity },
}

/**
 * The starts at which something has room and is not barred. One sweep over all three; where a bar or
 * the next interval lies far ahead, the starts between are leapt over.
 *
 * @param starts ascending
 */
export function openAmong(starts: readonly number[], room: Room, barred: Barred): number[] {
  const { above, below } = barred.sorted()
  const open: number[] = []
  let at = 0
  let next = 0
  let until = -Infinity
  const { within, length, notBefore, notAfter } = room
  for (const [from, to] of within) {
    const last = Math.min(to - length, notAfter - 1)
    if (last < notBefore) continue
    at = firstFrom(starts, Math.max(from, notBefore), at)
    for (;;) {
      const start = starts[at]
      if (start === undefined || start > last) break
      while (next < above.length && (above[next] ?? 0) < start) {
        until = Math.max(until, below[next] ?? 0)
        next += 1
      }
      if (until > start) at = firstFrom(starts, Math.min(until, last + 1), at)
      else {
        open.push(start)
        at += 1
      }
    }
  }
  return open
}

/** The index of the first of the ascending `values`, from `at` on, that is not below `least`. */
export function firstFrom(values: readonly number[], least: number, at: number): number {
  let low = at
  let step = 1
  while ((values[low + step] ?? Infinity) < least) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, values.length)
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? Infinity) < least) low = middle + 1
    else high = middle
  }
  return low
}
