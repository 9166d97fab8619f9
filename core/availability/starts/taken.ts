import { MINUTE } from '../../kernel/clock.ts'
import type { PatientId, TypeId } from '../../kernel/ids.ts'
import type { Interval } from '../../kernel/intervals.ts'
import type { WallSpan } from '../../kernel/zones.ts'

/** What stands in the book, with the minutes that are kept free around it. */
export interface Busy {
  readonly interval: Interval
  readonly bufferBefore: number
  readonly bufferAfter: number
}

/** What takes up a provider. */
export interface ProviderBusy extends Busy {
  /** Minutes after the start in which the provider is needed; null is throughout. */
  readonly providerTime: readonly WallSpan[] | null
  /** What kind of visit it is; null for what is none: a hold, a group that meets. */
  readonly typeId: TypeId | null
  /** Who is seen for the first time then; null for everybody else. */
  readonly newPatientId: PatientId | null
}

/** What is to be placed: minutes, and minutes kept free for provider and resource around it. */
export interface Piece {
  readonly minutes: number
  readonly bufferBefore: number
  readonly bufferAfter: number
}

/**
 * What a standing visit takes from a piece: the visit itself, and before and after it the larger
 * of both buffers, for two buffers may share the same minutes.
 */
export function taken(busy: Busy, piece: Piece): Interval {
  const before = Math.max(busy.bufferBefore, piece.bufferAfter) * MINUTE
  const after = Math.max(busy.bufferAfter, piece.bufferBefore) * MINUTE
  return [busy.interval[0] - before, busy.interval[1] + after]
}

/** When a visit needs its provider, as instants. */
export function neededIn(
  [start, end]: Interval,
  providerTime: readonly WallSpan[] | null,
): readonly Interval[] {
  if (providerTime === null) return [[start, end]]
  return providerTime.map(([from, to]) => [start + from * MINUTE, start + to * MINUTE])
}

/** The buffers of a visit, as instants. */
export const buffersOf = ({
  interval: [start, end],
  bufferBefore,
  bufferAfter,
}: Busy): Interval[] =>
  [
    [start - bufferBefore * MINUTE, start] as const,
    [end, end + bufferAfter * MINUTE] as const,
  ].filter(([from, to]) => from < to)
