import type { AppointmentId } from '../../core/kernel/ids.ts'
import type { Group } from '../../core/groups/contract.ts'
import type { Column, Placed } from './columns.ts'
import { ofKey } from './column-model.ts'
import { snapDown } from './geometry.ts'
import type { Bounds } from './in-hand.ts'

/** The cell that the keyboard is at: an appointment, or an empty stretch of the grid. */
export interface Cursor {
  readonly columnKey: string
  /** Wall minute of the cell's start. */
  readonly minute: number
  readonly visitId: AppointmentId | null
}

export type Direction = 'up' | 'down' | 'left' | 'right' | 'first' | 'last'

/** Where an arrow key leads: along the grid, stopping at every appointment. */
export function walk(
  cursor: Cursor,
  direction: Direction,
  columns: readonly Column[],
  bounds: Bounds,
): Cursor {
  const index = columns.findIndex((column) => column.key === cursor.columnKey)
  const column = columns[index]
  if (!column) return firstCell(columns, bounds) ?? cursor
  if (direction === 'left' || direction === 'right') {
    return sideways(cursor, direction === 'left' ? -1 : 1, columns, index, bounds)
  }
  if (direction === 'first') return cellAt(column, bounds.from, bounds)
  if (direction === 'last') return cellAt(column, bounds.to - bounds.grid, bounds)
  return direction === 'down' ? down(cursor, column, bounds) : up(cursor, column, bounds)
}

/** The cell at a minute of a column: the appointment that runs then, or the empty step of the grid. */
export function cellAt(column: Column, minute: number, bounds: Bounds): Cursor {
  const line = clamp(snapDown(minute, bounds.grid), bounds)
  const running = firstRunning(column, minute)
  if (running) return onVisit(column, running)
  return { columnKey: column.key, minute: line, visitId: null }
}

/** The first cell of the board; null when there are no columns. */
export function firstCell(columns: readonly Column[], bounds: Bounds): Cursor | null {
  const [column] = columns
  if (!column) return null
  const opening = Math.min(...column.working.map(([start]) => start))
  return cellAt(column, Number.isFinite(opening) ? opening : bounds.from, bounds)
}

/** The cursor on the cell of an appointment, wherever it stands now; null when it is not there. */
function cellOf(visitId: AppointmentId, columns: readonly Column[]): Cursor | null {
  for (const column of columns) {
    const placed = column.placed.find(({ entry }) => entry.id === visitId)
    if (placed) return onVisit(column, placed)
  }
  return null
}

/** The appointment under the cursor, when there is one. */
export const visitAt = (cursor: Cursor | null, columns: readonly Column[]): Placed | null =>
  columns
    .find((column) => column.key === cursor?.columnKey)
    ?.placed.find(({ entry }) => entry.id === cursor?.visitId) ?? null

/** The group that meets at the cursor, when one does. */
export const groupAt = (
  { columnKey, minute }: Pick<Cursor, 'columnKey' | 'minute'>,
  columns: readonly Column[],
): Group | null =>
  columns
    .find(({ key }) => key === columnKey)
    ?.groups.find(({ span }) => span[0] <= minute && minute < span[1])?.group ?? null

function sideways(
  cursor: Cursor,
  by: 1 | -1,
  columns: readonly Column[],
  index: number,
  bounds: Bounds,
): Cursor {
  const neighbour = columns[index]?.placed
    .filter(({ entry, span }) => entry.id !== cursor.visitId && runsBeside(span, cursor, columns))
    .sort((a, b) => a.lane.lane - b.lane.lane)
  const here = visitAt(cursor, columns)
  const next = here && neighbour && beside(here, neighbour, by)
  const column = columns[index]
  if (next && column) return onVisit(column, next)
  const beyond = columns[index + by]
  return beyond ? cellAt(beyond, cursor.minute, bounds) : cursor
}

function runsBeside(span: Placed['span'], cursor: Cursor, columns: readonly Column[]): boolean {
  const here = visitAt(cursor, columns)
  return here !== null && span[0] < here.span[1] && here.span[0] < span[1]
}

const beside = (here: Placed, others: readonly Placed[], by: 1 | -1): Placed | undefined =>
  by === 1
    ? others.find((other) => other.lane.lane > here.lane.lane)
    : others.findLast((other) => other.lane.lane < here.lane.lane)

function down(cursor: Cursor, column: Column, bounds: Bounds): Cursor {
  const here = column.placed.findIndex(({ entry }) => entry.id === cursor.visitId)
  const from = here >= 0 ? lastEnd(column.placed.slice(0, here + 1)) : cursor.minute + bounds.grid
  const next = column.placed.find(
    ({ span }, at) => at > here && span[0] <= from && (here >= 0 || span[0] > cursor.minute),
  )
  if (next) return onVisit(column, next)
  return from >= bounds.to ? cursor : stop(column, from, bounds)
}

/** When the last of some visits ends: one that began before may outlast one that began later. */
const lastEnd = (visits: readonly Placed[]): number =>
  Math.max(...visits.map(({ span }) => span[1]))

function up(cursor: Cursor, column: Column, bounds: Bounds): Cursor {
  const here = column.placed.findIndex(({ entry }) => entry.id === cursor.visitId)
  const before = here >= 0 ? column.placed.slice(0, here) : column.placed
  const line = snapDown(cursor.minute - 1, bounds.grid)
  const next = before.findLast(
    ({ span }) => span[1] > line && (here >= 0 || span[1] <= cursor.minute),
  )
  if (next) return onVisit(column, next)
  return line < bounds.from ? cursor : { columnKey: column.key, minute: line, visitId: null }
}

/** The empty cell that begins at a minute which an appointment may leave off the grid. */
const stop = (column: Column, minute: number, bounds: Bounds): Cursor =>
  cellAt(column, minute, bounds).visitId === null
    ? { columnKey: column.key, minute, visitId: null }
    : cellAt(column, minute, bounds)

const onVisit = (column: Column, { entry, span }: Placed): Cursor => ({
  columnKey: column.key,
  minute: span[0],
  visitId: entry.id,
})

const clamp = (minute: number, { grid, from, to }: Bounds): number =>
  Math.max(from, Math.min(minute, to - grid))

/**
 * Where the cursor is on the columns that are shown: on its visit wherever that now stands, else at
 * its minute; on another day, in the same column or the first one. A visit that runs at that minute
 * takes the cursor, the one in the first lane of several.
 *
 * @param carrying true while the cursor is where a visit in hand would be put: then none takes it
 */
export function shownCursor(
  cursor: Cursor | null,
  columns: readonly Column[],
  bounds: Bounds,
  carrying = false,
): Cursor | null {
  if (cursor === null) return firstCell(columns, bounds)
  if (visitAt(cursor, columns)) return cursor
  const moved = cursor.visitId === null ? null : cellOf(cursor.visitId, columns)
  if (moved) return moved
  const column = sameColumn(cursor, columns)
  if (!column) return null
  const running = carrying ? null : firstRunning(column, cursor.minute)
  if (running) return onVisit(column, running)
  return { columnKey: column.key, minute: clamp(cursor.minute, bounds), visitId: null }
}

const sameColumn = ({ columnKey }: Cursor, columns: readonly Column[]): Column | undefined =>
  columns.find(({ key }) => key === columnKey) ??
  columns.find(({ of }) => of === ofKey(columnKey)) ??
  columns[0]

/** The visit that runs at a minute: of several, the one in the first lane. */
const firstRunning = ({ placed }: Column, minute: number): Placed | null =>
  placed
    .filter(({ span }) => span[0] <= minute && minute < span[1])
    .reduce<Placed | null>(
      (first, one) => (first && first.lane.lane < one.lane.lane ? first : one),
      null,
    )
