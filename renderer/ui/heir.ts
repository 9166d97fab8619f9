/** The cards of a lane by their ids, as they stand. */
export interface Row {
  readonly lane: string
  readonly ids: readonly string[]
}

/** A card, and where it stands. */
export interface Held {
  readonly id: string
  readonly lane: string
  /** From the top of its lane. */
  readonly index: number
}

/** Where a card stands; null where it stands nowhere. */
export function placeOf(id: string, rows: readonly Row[]): Held | null {
  const row = rows.find(({ ids }) => ids.includes(id))
  return row ? { id, lane: row.lane, index: row.ids.indexOf(id) } : null
}

/**
 * The card that the keys belong to now: the same one, wherever it went; where it is gone, the one
 * that took its place, or the nearest in the lanes beside. Null where no card is left.
 */
export function heirOf(held: Held, rows: readonly Row[]): Held | null {
  return placeOf(held.id, rows) ?? neighborOf(held, rows)
}

function neighborOf({ lane, index }: Held, rows: readonly Row[]): Held | null {
  const at = rows.findIndex((row) => row.lane === lane)
  const nearest = [...rows.slice(Math.max(at, 0)), ...rows.slice(0, Math.max(at, 0)).toReversed()]
  const row = nearest.find(({ ids }) => ids.length > 0)
  const id = row?.ids[Math.min(index, row.ids.length - 1)]
  return id === undefined ? null : placeOf(id, rows)
}
