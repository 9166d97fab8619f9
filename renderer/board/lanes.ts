import type { WallSpan } from '../../core/kernel/zones.ts'

/** Where an entry stands across its column when others run at the same time. */
export interface Lane {
  /** Its lane, counted from 0. */
  readonly lane: number
  /** Lanes of the group it belongs to. */
  readonly of: number
  /** Lanes it takes up: it widens to the right as far as nothing stands there. */
  readonly wide: number
}

/**
 * Gives each span a lane so that no two drawn entries cover each other.
 *
 * @param spans wall minutes, in any order; the answer keeps that order
 * @param shortest an entry is drawn at least so many minutes tall
 */
export function lanesOf(spans: readonly WallSpan[], shortest: number): Lane[] {
  const drawn = spans.map(([start, end]): WallSpan => [start, Math.max(end, start + shortest)])
  const placed = new Map<number, Lane>()
  for (const group of groupsOf(drawn)) {
    for (const [index, lane] of placeGroup(group, drawn)) placed.set(index, lane)
  }
  return spans.map((_, index) => placed.get(index) ?? { lane: 0, of: 1, wide: 1 })
}

/** Indexes in order of start, cut wherever nothing runs on. */
function groupsOf(drawn: readonly WallSpan[]): number[][] {
  const order = drawn.map((span, index) => ({ span, index }))
  order.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1] || a.index - b.index)
  const groups: number[][] = []
  let until = -Infinity
  for (const { span, index } of order) {
    const group = groups.at(-1)
    if (group && span[0] < until) group.push(index)
    else groups.push([index])
    until = Math.max(until, span[1])
  }
  return groups
}

function placeGroup(group: readonly number[], drawn: readonly WallSpan[]): [number, Lane][] {
  const lanes: { index: number; span: WallSpan }[][] = []
  for (const index of group) {
    const span = drawn[index] ?? [0, 0]
    const free = lanes.find((lane) => (lane.at(-1)?.span[1] ?? 0) <= span[0])
    if (free) free.push({ index, span })
    else lanes.push([{ index, span }])
  }
  return lanes.flatMap((entries, lane) =>
    entries.map(({ index, span }): [number, Lane] => [
      index,
      { lane, of: lanes.length, wide: widthFrom(lane, span, lanes) },
    ]),
  )
}

function widthFrom(lane: number, span: WallSpan, lanes: readonly { span: WallSpan }[][]): number {
  const blocked = lanes.findIndex(
    (entries, at) => at > lane && entries.some((entry) => meets(entry.span, span)),
  )
  return (blocked === -1 ? lanes.length : blocked) - lane
}

const meets = (a: WallSpan, b: WallSpan) => a[0] < b[1] && b[0] < a[1]
