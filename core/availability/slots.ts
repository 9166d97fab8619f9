import { DAY, MINUTE } from '../kernel/clock.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type { ResourceId } from '../kernel/ids.ts'
import { normalize, subtract, type Interval } from '../kernel/intervals.ts'
import { dayBounds, instantOf, type Zone } from '../kernel/zones.ts'

/** A visit that stands, with the minutes its type keeps free around it. */
export interface Busy {
  readonly interval: Interval
  readonly bufferBefore: number
  readonly bufferAfter: number
}

/** What is to be placed: minutes, and minutes kept free for provider and resource around it. */
export interface Piece {
  readonly minutes: number
  readonly bufferBefore: number
  readonly bufferAfter: number
}

/** A resource that could serve, with what stands in it. */
export interface Candidate {
  readonly id: ResourceId
  readonly busy: readonly Busy[]
}

/** Some dates of one post, and all that stands in the way of a piece there. */
export interface Stretch {
  /** When the provider works, normalized. */
  readonly working: readonly Interval[]
  readonly provider: readonly Busy[]
  readonly patient: readonly Interval[]
  /** Null when no resource is needed. */
  readonly resources: readonly Candidate[] | null
  /** Instants at which a slot may start, ascending. */
  readonly starts: readonly number[]
  /** Epoch ms; nothing starts before it. */
  readonly notBefore: number
}

/** A start that is free, with the resources that are free then: one for each need. */
export interface FreeStart {
  readonly startsAt: number
  readonly endsAt: number
  readonly resourceIds: ResourceId[]
}

/**
 * The instants of a date at which the wall clock shows a multiple of `grid` minutes since midnight,
 * ascending. A wall time that a clock change skips is left out; one that occurs twice is its first.
 */
export function gridStarts(
  date: LocalDate,
  zone: Zone,
  grid: number,
  { from, to } = dayBounds(date, zone),
): number[] {
  const minutes = Array.from({ length: Math.ceil(1440 / grid) }, (_, n) => n * grid)
  if (to - from === DAY) return minutes.map((minute) => from + minute * MINUTE)
  return minutes
    .map((minute) => instantOf(date, minute, zone))
    .filter((instant) => instant !== null)
    .sort((a, b) => a - b)
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

/** Every free start of a stretch, ascending. */
export function freeStarts(stretch: Stretch, piece: Piece): FreeStart[] {
  const length = piece.minutes * MINUTE
  const free = remaining(stretch.working, [
    ...stretch.provider.map((busy) => taken(busy, piece)),
    ...stretch.patient,
  ])
  const open = fitting(stretch.starts, free, length).filter((start) => start >= stretch.notBefore)
  const slot = (startsAt: number, resourceId: ResourceId | null): FreeStart => ({
    startsAt,
    endsAt: startsAt + length,
    resourceIds: resourceId === null ? [] : [resourceId],
  })
  if (stretch.resources === null) return open.map((start) => slot(start, null))
  const served = firstServing(open, stretch.resources, piece)
  return open.flatMap((start) => {
    const id = served.get(start)
    return id === undefined ? [] : [slot(start, id)]
  })
}

/** For each start, the first resource that is free then. */
function firstServing(
  starts: readonly number[],
  resources: readonly Candidate[],
  piece: Piece,
): Map<number, ResourceId> {
  const served = new Map<number, ResourceId>()
  const always: Interval = [-Infinity, Infinity]
  for (const { id, busy } of resources) {
    const left = starts.filter((start) => !served.has(start))
    if (left.length === 0) break
    const free = remaining(
      [always],
      busy.map((each) => taken(each, piece)),
    )
    for (const start of fitting(left, free, piece.minutes * MINUTE)) served.set(start, id)
  }
  return served
}

const remaining = (open: readonly Interval[], blocked: readonly Interval[]): readonly Interval[] =>
  blocked.length === 0 ? open : subtract(open, normalize(blocked))

/** The starts from which `length` fits into one of the normalized intervals. One sweep over both. */
function fitting(starts: readonly number[], free: readonly Interval[], length: number): number[] {
  let at = 0
  return starts.filter((start) => {
    while ((free[at]?.[1] ?? Infinity) <= start) at += 1
    const span = free[at]
    return span !== undefined && span[0] <= start && start + length <= span[1]
  })
}
