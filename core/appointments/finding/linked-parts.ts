import type { Reading } from '../../context.ts'
import { MINUTE } from '../../kernel/clock.ts'
import { dateAt, type Zone } from '../../kernel/zones.ts'
import { searchFor } from './asked-search.ts'
import type { Slot } from '../contract.ts'
import type { NextPart, OpeningSearch } from '../openings-contract.ts'
import { byTime, looks, type Found, type Look } from './search.ts'

/** A visit of several parts, in order on one day at one location. */
export interface LinkedSearch {
  readonly first: OpeningSearch
  readonly then: readonly NextPart[]
}

/** An opening of one part, with the minutes that are kept free around it. */
interface PartSlot extends Slot {
  readonly zone: Zone
  readonly bufferBefore: number
  readonly bufferAfter: number
}

/** What one look found of the first part, and for each of its openings the parts that follow. */
export interface LinkedLook extends Look {
  readonly follow: (first: Found, at: number) => readonly Slot[] | null
}

/**
 * Looks for visits of several parts: the first part as `looks` does, and to each of its openings
 * the earliest further parts that fit.
 *
 * @throws Refusal `invalid_input` as `searchFor`
 */
export function* linkedLooks(
  context: Reading,
  { first, then }: LinkedSearch,
): Generator<LinkedLook> {
  const gaps = then.map(({ gapMost }) => gapMost)
  const further = then.map((part) => looks(context.db, searchFor(context, partSearch(first, part))))
  for (const look of looks(context.db, searchFor(context, first))) {
    const parts = further.map((of) => partSlots(nextOf(of)))
    yield { ...look, follow: (found, at) => followed(slotAt(found, at), parts, gaps) }
  }
}

/** The earliest visits of several parts: for each, its slots in order. */
export function findLinked(context: Reading, asked: LinkedSearch, limit: number): Slot[][] {
  const visits: Slot[][] = []
  for (const { found, follow, settled } of linkedLooks(context, asked)) {
    for (const each of found)
      each.starts.forEach((_, at) => {
        const rest = follow(each, at)
        if (rest) visits.push([bare(slotAt(each, at)), ...rest])
      })
    const known = visits.filter(([slot]) => slot !== undefined && slot.startsAt < settled)
    if (known.length >= limit) break
  }
  return visits.sort(([a], [b]) => (a && b ? byTime(a, b) : 0)).slice(0, limit)
}

/** What the next look over the same dates found; nothing where the look before was the last. */
function nextOf(made: Generator<Look, void>): readonly Found[] {
  const next = made.next()
  return next.done ? [] : next.value.found
}

/** A further part is wanted on the same days and times as the first one. */
const partSearch = (first: OpeningSearch, part: NextPart): OpeningSearch => ({
  ...first,
  typeId: part.typeId,
  minutes: part.minutes,
  modality: null,
  providerIds: part.providerIds,
  othersToo: false,
  speciality: null,
})

function slotAt({ post, starts }: Found, at: number): PartSlot {
  const { providerId, locationId, zone, limits } = post
  const { startsAt = 0, endsAt = 0, resourceIds = [] } = starts[at] ?? {}
  const { bufferBefore, bufferAfter } = limits
  return { startsAt, endsAt, resourceIds, providerId, locationId, zone, bufferBefore, bufferAfter }
}

const bare = ({ startsAt, endsAt, providerId, locationId, resourceIds }: PartSlot): Slot => ({
  ...{ startsAt, endsAt, providerId, locationId, resourceIds },
})

/** The openings of a part at each location, by time. */
const partSlots = (founds: readonly Found[]): ReadonlyMap<string, readonly PartSlot[]> =>
  Map.groupBy(
    founds.flatMap((found) => found.starts.map((_, at) => slotAt(found, at))).sort(byTime),
    ({ locationId }) => locationId,
  )

/** The earliest parts that follow a slot one after the other; null where there are none. */
function followed(
  before: PartSlot,
  [mine, ...others]: readonly ReadonlyMap<string, readonly PartSlot[]>[],
  [gap = 0, ...gaps]: readonly number[],
): Slot[] | null {
  if (!mine) return []
  for (const slot of mine.get(before.locationId) ?? []) {
    if (slot.startsAt < before.endsAt) continue
    if (slot.startsAt > before.endsAt + gap * MINUTE) break
    if (!mayFollow(slot, before)) continue
    const rest = followed(slot, others, gaps)
    if (rest) return [bare(slot), ...rest]
  }
  return null
}

/** On the same date; where provider or room stay the same, with the larger of both buffers between. */
function mayFollow(slot: PartSlot, before: PartSlot): boolean {
  if (dateAt(slot.startsAt, slot.zone) !== dateAt(before.startsAt, before.zone)) return false
  const shares =
    slot.providerId === before.providerId ||
    slot.resourceIds.some((id) => before.resourceIds.includes(id))
  const between = Math.max(before.bufferAfter, slot.bufferBefore) * MINUTE
  return !shares || slot.startsAt >= before.endsAt + between
}
