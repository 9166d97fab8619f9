import { MINUTE } from '../kernel/clock.ts'
import { mayFollow, type Spaced } from './order.ts'

/**
 * For each start of the first part, the first way to go on with the others in order, by start.
 *
 * @param parts the openings of each part, by start
 * @param gaps most minutes before each part but the first
 */
export function inTurn<Part extends Spaced>(
  parts: readonly (readonly Part[])[],
  gaps: readonly number[],
): Part[][] {
  const [first = [], ...rest] = parts
  return oneForEachStart(first, (slot) => goOn([slot], rest, gaps))
}

function goOn<Part extends Spaced>(
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
    const found = mayFollow(last, slot, gap) ? goOn([...chosen, slot], others, furtherGaps) : null
    if (found) return found
  }
  return null
}

/**
 * For each start, the first way in which all parts can begin at once, at one location and each with
 * another provider.
 *
 * @param settle gives everybody rooms of their own, or null where there are too few
 */
export function atOnce<Part extends Spaced>(
  parts: readonly (readonly Part[])[],
  settle: (chosen: readonly Part[]) => Part[] | null,
): Part[][] {
  const [first = [], ...rest] = parts
  const byStart = rest.map((slots) => Map.groupBy(slots, (slot) => slot.startsAt))
  const beside = (chosen: readonly Part[], startsAt: number): Part[] | null => {
    const slots = byStart[chosen.length - 1]
    if (slots === undefined) return settle(chosen)
    for (const slot of slots.get(startsAt) ?? []) {
      if (chosen.some((other) => !mayBeBeside(other, slot))) continue
      const found = beside([...chosen, slot], startsAt)
      if (found) return found
    }
    return null
  }
  return oneForEachStart(first, (slot) => beside([slot], slot.startsAt))
}

/** At one location, each with another provider. */
const mayBeBeside = (one: Spaced, other: Spaced): boolean =>
  one.locationId === other.locationId && one.providerId !== other.providerId

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

/** What `findRest` finds for the slots of the first part, once for each start. */
function oneForEachStart<Part extends Spaced>(
  first: readonly Part[],
  findRest: (slot: Part) => Part[] | null,
): Part[][] {
  const byStart = new Map<number, Part[]>()
  for (const slot of first) {
    const parts = byStart.has(slot.startsAt) ? null : findRest(slot)
    if (parts) byStart.set(slot.startsAt, parts)
  }
  return [...byStart.values()]
}
