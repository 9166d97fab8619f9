import { useState } from 'react'
import type { LocalDate } from '../../core/kernel/dates.ts'

/** By what keys React knows the cells of a column. */
export interface CellKeys {
  readonly date: LocalDate
  readonly ids: readonly string[]
  /** The key of each cell, in the order of `ids`. */
  readonly keys: readonly number[]
  /** Greater than every key that was ever given. */
  readonly next: number
}

export const noCells: CellKeys = { date: '', ids: [], keys: [], next: 0 }

/**
 * The keys for the cells of a column. While one day is shown a visit keeps its cell, so that it
 * keeps the focus and glides when it is moved. Another day takes the cells over where they stand: to
 * write into what is there takes half as long as to take it down and to build the same again.
 */
export function keysFor(before: CellKeys, date: LocalDate, ids: readonly string[]): CellKeys {
  const { date: shown, ids: kept, keys } = before
  if (shown === date && isSame(kept, ids)) return before
  const owners = shown === date ? kept : ids
  const known = new Map(keys.map((key, at) => [owners[at], key]))
  let { next } = before
  const given = ids.map((id) => known.get(id) ?? next++)
  return { date, ids, keys: given, next }
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at])

/** The same from one drawing of a column to the next. */
export function useCellKeys(date: LocalDate, ids: readonly string[]): readonly number[] {
  const [before, keep] = useState(noCells)
  const now = keysFor(before, date, ids)
  if (now !== before) keep(now)
  return now.keys
}
