import { goOn, type Spaced } from '../appointments/index.ts'

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
