import { snap, snapDown, snapUp } from '../board/geometry.ts'
import type { Item, Place } from './draft.ts'

/** Spans snap to quarters of an hour, and last one at least. */
export const STEP = 15
const DAY = 1440

/** What the pointer does with something drawn, or with empty time. */
export type Grip =
  | { readonly mode: 'new'; readonly item: null; readonly start: Point; readonly place: Place }
  | {
      readonly mode: 'move' | 'from' | 'to'
      readonly item: Item
      readonly start: Point
      readonly place: Place
    }

/** A place under the pointer: an ISO weekday, and minutes since midnight, not snapped. */
export interface Point {
  readonly weekday: number
  readonly minute: number
}

/** Where something stands while the pointer is at `at`. */
export function dragged({ mode, item, start, place }: Grip, at: Point): Place {
  switch (mode) {
    case 'new':
      return { weekday: start.weekday, span: stretched(start.minute, at.minute) }
    case 'move': {
      const [from, to] = item.span
      const shift = within(snap(at.minute - start.minute, STEP), -from, DAY - to)
      const weekday = item.kind === 'break' ? item.weekday : at.weekday
      return { weekday, span: [from + shift, to + shift] }
    }
    case 'from':
      return { ...place, span: [fromOf(item, snap(at.minute, STEP)), item.span[1]] }
    case 'to':
      return { ...place, span: [item.span[0], toOf(item, snap(at.minute, STEP))] }
  }
}

/**
 * Where a key puts something: arrows move it, with Shift they move its end, with Alt its start;
 * null for other keys.
 * @param weekdays the ISO weekdays in the order in which they stand
 */
export function pushed(
  item: Item,
  { key, shiftKey, altKey }: { key: string; shiftKey: boolean; altKey: boolean },
  weekdays: readonly number[],
): Place | null {
  const { weekday, span } = item
  const [from, to] = span
  const days = { ArrowLeft: -1, ArrowRight: 1 }[key]
  if (days !== undefined && !shiftKey && !altKey)
    return item.kind === 'break'
      ? null
      : { weekday: weekdays[weekdays.indexOf(weekday) + days] ?? weekday, span }
  const step = { ArrowUp: -STEP, ArrowDown: STEP }[key]
  if (step === undefined) return null
  if (shiftKey) return { weekday, span: [from, toOf(item, to + step)] }
  if (altKey) return { weekday, span: [fromOf(item, from + step), to] }
  const shift = within(step, -from, DAY - to)
  return { weekday, span: [from + shift, to + shift] }
}

/** From the quarter before the earlier to the quarter after the later. */
function stretched(a: number, b: number): [number, number] {
  const from = within(snapDown(Math.min(a, b), STEP), 0, DAY - STEP)
  return [from, within(snapUp(Math.max(a, b), STEP), from + STEP, DAY)]
}

const fromOf = ({ span }: Item, minute: number) => within(minute, 0, span[1] - STEP)
const toOf = ({ span }: Item, minute: number) => within(minute, span[0] + STEP, DAY)

const within = (n: number, least: number, most: number): number =>
  Math.max(least, Math.min(n, most))
