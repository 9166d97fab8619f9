import type { BoardEntry } from '../../core/appointments/contract.ts'
import { useAttention } from './attention.ts'
import type { Column } from './columns.ts'
import type { ShownDay } from './day-context.ts'
import { hitTest, type Layout, type Scale } from './geometry.ts'
import type { Place } from './in-hand.ts'
import { isMovable } from './steps.ts'

/** A point of the window, as pointer events tell it. */
export interface Point {
  readonly clientX: number
  readonly clientY: number
}

/** What pointing needs to know of the board. */
export interface Ground {
  /** The element that spans all columns below their heads. */
  readonly element: HTMLElement | null
  readonly layout: Layout
  readonly scale: Scale
  readonly day: ShownDay
}

/** Where, and on what, the pointer went down. */
export interface Press {
  readonly point: Point
  readonly column: Column
  readonly minute: number
  readonly held: {
    readonly visit: BoardEntry
    readonly place: Place
    readonly edge: boolean
  } | null
}

/** Pixels that a pointer moves before a press becomes a drag. */
const SLACK = 4

/** True once the pointer has gone far enough from where it went down. */
export const isDrag = (press: Press, { clientX, clientY }: Point): boolean =>
  Math.hypot(clientX - press.point.clientX, clientY - press.point.clientY) > SLACK

/** The column and the minute (not snapped) under a point; null while there are no columns. */
export function underneath(
  point: Point,
  ground: Ground,
): { column: Column; minute: number } | null {
  const box = ground.element?.getBoundingClientRect()
  if (!box) return null
  const [x, y] = [point.clientX - box.left, point.clientY - box.top]
  const hit = hitTest(x, y, ground.layout, ground.scale)
  const column = ground.day.columns[hit.column]
  return column ? { column, minute: hit.minute } : null
}

/** Reads a press; null when it is not on the columns. */
export function pressOf(point: Point, target: EventTarget, ground: Ground): Press | null {
  const under = underneath(point, ground)
  if (!under || !(target instanceof Element) || !isOnColumn(target)) return null
  const id = target.closest('[data-visit]')?.getAttribute('data-visit') ?? null
  const placed = under.column.placed.find(({ entry }) => entry.id === id)
  if (id !== null && !placed) return null
  const held = placed && {
    visit: placed.entry,
    place: placeOf(under.column, placed.span),
    edge: isMovable(placed.entry.status) && isAtFoot(point, target),
  }
  return { point, column: under.column, minute: under.minute, held: held ?? null }
}

/** Pixels above its foot, and below, at which an appointment is stretched. */
const FOOT = [5, 2] as const

/** Whether a point is at the lower edge of the appointment that was pressed. */
function isAtFoot({ clientY }: Point, target: Element): boolean {
  const foot = target.closest('[data-visit]')?.getBoundingClientRect().bottom
  return foot !== undefined && clientY >= foot - FOOT[0] && clientY <= foot + FOOT[1]
}

const isOnColumn = (target: Element): boolean =>
  target.closest('[role="row"]') !== null && target.closest('[role="rowheader"]') === null

/** Takes hold of what was pressed on: a visit, its edge, or empty time. */
export function begin(press: Press): void {
  const { act } = useAttention.getState()
  const { held, column, minute } = press
  if (!held) {
    act({ do: 'press', date: column.date, columnKey: column.key, minute })
    return
  }
  if (!isMovable(held.visit.status)) return
  const { visit, place: from } = held
  if (held.edge) act({ do: 'pull_edge', visit, from, by: 'pointer' })
  else act({ do: 'lift', visit, from, by: 'pointer', grip: minute - from.startMinute })
}

/** Where a span of a column is, as a place. */
export const placeOf = (
  { key: columnKey, date }: Pick<Column, 'key' | 'date'>,
  [start, end]: readonly [number, number],
): Place => ({ date, columnKey, startMinute: start, minutes: end - start })
