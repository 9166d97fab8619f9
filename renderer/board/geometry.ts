import type { WallSpan } from '../../core/kernel/zones.ts'

const HOUR = 60
const DAY = 24 * HOUR
/** The board never shows less than 7:00 to 19:00, so that an empty day looks like a day. */
const LEAST: WallSpan = [7 * HOUR, 19 * HOUR]

/** The stretch of wall minutes that the board shows, and how tall a minute is. */
export interface Scale {
  /** Minutes since midnight, whole hours. */
  readonly from: number
  readonly to: number
  readonly pixelsPerMinute: number
}

/** How the columns stand side by side. */
export interface Layout {
  readonly count: number
  readonly columnWidth: number
}

/** A place on the board: the index of a column and minutes since midnight, not snapped. */
export interface Hit {
  readonly column: number
  readonly minute: number
}

/** Whole hours that hold every span: at least 7 to 19, at most the whole day. */
export function dayRange(spans: Iterable<WallSpan>): WallSpan {
  let [from, to] = LEAST
  for (const [start, end] of spans) {
    from = Math.min(from, start)
    to = Math.max(to, end)
  }
  return [Math.max(0, Math.floor(from / HOUR) * HOUR), Math.min(DAY, Math.ceil(to / HOUR) * HOUR)]
}

/** Pixels from the top of the sheet to a wall minute. */
export const topOf = (minute: number, scale: Scale): number =>
  (minute - scale.from) * scale.pixelsPerMinute

/** Pixels that so many minutes are tall. */
export const heightOf = (minutes: number, scale: Scale): number => minutes * scale.pixelsPerMinute

/** The wall minute at so many pixels from the top; the inverse of `topOf`. */
export const minuteAt = (top: number, scale: Scale): number =>
  scale.from + top / scale.pixelsPerMinute

/** The grid line nearest to a minute. */
export const snap = (minute: number, grid: number): number => Math.round(minute / grid) * grid

/** The grid line at or before a minute. */
export const snapDown = (minute: number, grid: number): number => Math.floor(minute / grid) * grid

/** The grid line at or after a minute. */
export const snapUp = (minute: number, grid: number): number => Math.ceil(minute / grid) * grid

/** The place under a point of the sheet (px from its top left corner); points beside it count as its edge. */
export function hitTest(x: number, y: number, layout: Layout, scale: Scale): Hit {
  const column = Math.floor(x / layout.columnWidth)
  return {
    column: Math.max(0, Math.min(column, layout.count - 1)),
    minute: Math.max(scale.from, Math.min(minuteAt(y, scale), scale.to)),
  }
}

/** Columns share the width there is, but are never narrower than `least`. */
export const columnWidthFor = (width: number, count: number, least: number): number =>
  Math.max(least, count > 0 ? width / count : width)

/**
 * Indexes, half open, of the columns that a window of `width` pixels shows when it is scrolled by
 * `left`, and so many more on each side. Columns that became narrower end before that: then the
 * window is at their end, although it has not told so yet.
 */
export function visibleColumns(
  left: number,
  width: number,
  layout: Layout,
  beside = 1,
): readonly [first: number, end: number] {
  const at = Math.max(0, Math.min(left, layout.count * layout.columnWidth - width))
  const first = Math.max(0, Math.floor(at / layout.columnWidth) - beside)
  const end = Math.min(layout.count, Math.ceil((at + width) / layout.columnWidth) + beside)
  return [Math.min(first, end), end]
}

/** How near to an edge (px) a pointer makes the board scroll, and the most it scrolls in a frame. */
const EDGE = 56
const FASTEST = 18

/** Pixels to scroll in this frame while the pointer is at `at` of a window from 0 to `size`. */
export function scrollSpeed(at: number, size: number): number {
  const edge = Math.min(EDGE, size / 4)
  if (edge <= 0) return 0
  const depth = at < edge ? at - edge : Math.max(0, at - (size - edge))
  return Math.round(Math.max(-1, Math.min(1, depth / edge)) * FASTEST)
}

/** However short, an entry is drawn at least so many pixels tall. */
export const LEAST_HEIGHT = 17

/** Pixels that are left free beside an entry. */
export const MARGIN = 2
/** Pixels of the line between columns. */
export const LINE = 1
