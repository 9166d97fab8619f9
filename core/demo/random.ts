import { uuidv7, type AnyId } from '../kernel/ids.ts'

/** A stream of pseudo-random choices: the same seed gives the same choices. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** One of the values, as often as its weight says. */
  weighted<T>(from: readonly (readonly [value: T, weight: number])[]): T
  /** An id that sorts by its time. */
  id<Id extends AnyId>(ms: number): Id
}

/** Mulberry32: 32 bits of state, enough to invent a clinic with. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (from) => at(from, int(0, from.length - 1)),
    weighted: (from) => {
      let left = next() * from.reduce((total, [, weight]) => total + weight, 0)
      return at(
        from,
        Math.max(
          0,
          from.findIndex(([, weight]) => (left -= weight) < 0),
        ),
      )[0]
    },
    id: <Id extends AnyId>(ms: number) =>
      uuidv7(
        ms,
        Uint8Array.from({ length: 10 }, () => int(0, 255)),
      ) as Id,
  }
}

function at<T>(from: readonly T[], index: number): T {
  const value = from[index]
  if (value === undefined) throw new RangeError('Nothing to choose from')
  return value
}
