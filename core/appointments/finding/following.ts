import { MINUTE } from '../../kernel/clock.ts'

/** What the limits of a provider's date leave for a part, beside what stands there. */
export interface DayLeft {
  /** How many more visits, and how many of the part's type; Infinity without a limit. */
  readonly visits: number
  readonly ofType: number
  /** No part of the same type with the same provider comes just before it. */
  readonly notInRow: boolean
}

/** Minutes kept free around a part for its provider and its rooms, beside the slot itself. */
export interface Spaced {
  readonly startsAt: number
  readonly endsAt: number
  readonly providerId: string
  readonly locationId: string
  readonly typeId: string
  readonly resourceIds: readonly string[]
  readonly bufferBefore: number
  readonly bufferAfter: number
  readonly dayLeft: DayLeft
}

/**
 * The first way to go on from the parts that were chosen; null where there is none.
 *
 * @param rest the openings of each further part, by start
 * @param gaps most minutes before each of them
 */
export function goOn<Part extends Spaced>(
  chosen: readonly Part[],
  rest: readonly (readonly Part[])[],
  gaps: readonly number[],
): Part[] | null {
  const [next, ...others] = rest
  const last = chosen.at(-1)
  if (next === undefined || last === undefined) return [...chosen]
  const [gap = 0, ...furtherGaps] = gaps
  for (const slot of startingFrom(next, last.endsAt)) {
    if (slot.startsAt > last.endsAt + gap * MINUTE) break
    const fits = mayFollow(last, slot, gap) && keepsLimits(chosen, slot)
    const found = fits ? goOn([...chosen, slot], others, furtherGaps) : null
    if (found) return found
  }
  return null
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

/** Whether a provider's date has room for a part beside the parts that were chosen before it. */
export function keepsLimits(chosen: readonly Spaced[], { dayLeft, ...next }: Spaced): boolean {
  const same = chosen.filter(({ providerId }) => providerId === next.providerId)
  const alike = same.filter(({ typeId }) => typeId === next.typeId)
  const isInRow = dayLeft.notInRow && same.at(-1)?.typeId === next.typeId
  return same.length < dayLeft.visits && alike.length < dayLeft.ofType && !isInRow
}

/** True when two parts need the same provider or the same room. */
const shares = (a: Spaced, b: Spaced): boolean =>
  a.providerId === b.providerId || a.resourceIds.some((id) => b.resourceIds.includes(id))

/** The slots that begin at an instant or later, found by halving: there may be thousands. */
function startingFrom<Part extends Spaced>(
  slots: readonly Part[],
  instant: number,
): readonly Part[] {
  let low = 0
  let high = slots.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((slots[middle]?.startsAt ?? Infinity) < instant) low = middle + 1
    else high = middle
  }
  return slots.slice(low)
}
