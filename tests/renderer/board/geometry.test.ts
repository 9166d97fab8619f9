import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  columnWidthFor,
  dayRange,
  hitTest,
  minuteAt,
  scrollSpeed,
  snap,
  snapDown,
  snapUp,
  topOf,
  visibleColumns,
  type Scale,
} from '../../../renderer/board/geometry.ts'

const span = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .map(([start, length]) => [start, Math.min(1440, start + length)] as const)
const pixelsPerMinute = fc.double({ min: 0.5, max: 6, noNaN: true })
const scale: fc.Arbitrary<Scale> = fc
  .tuple(fc.array(span), pixelsPerMinute)
  .map(([spans, height]) => {
    const [from, to] = dayRange(spans)
    return { from, to, pixelsPerMinute: height }
  })
const grid = fc.constantFrom(5, 10, 15, 20, 30, 60)

describe('minutes and pixels', () => {
  it('come back after a round trip at every zoom', () => {
    fc.assert(
      fc.property(scale, fc.integer({ min: 0, max: 1440 }), (shown, minute) => {
        expect(minuteAt(topOf(minute, shown), shown)).toBeCloseTo(minute, 6)
      }),
    )
  })

  it('snap to the nearest line, down to the one before, up to the one after', () => {
    fc.assert(
      fc.property(grid, fc.integer({ min: 0, max: 14_400 }), (step, tenths) => {
        const minute = tenths / 10
        expect(snap(minute, step) % step).toBe(0)
        expect(Math.abs(snap(minute, step) - minute)).toBeLessThanOrEqual(step / 2)
        expect(snapDown(minute, step)).toBeLessThanOrEqual(minute)
        expect(snapUp(minute, step)).toBeGreaterThanOrEqual(minute)
        expect(snapUp(minute, step) - snapDown(minute, step)).toBeLessThanOrEqual(step)
      }),
    )
  })
})

describe('the shown stretch of the day', () => {
  it('is 7 to 19 on an empty day', () => {
    expect(dayRange([])).toEqual([420, 1140])
  })

  it('grows to whole hours around what lies outside', () => {
    expect(dayRange([[395, 500]])).toEqual([360, 1140])
    expect(dayRange([[1100, 1155]])).toEqual([420, 1200])
  })

  it('holds every span and stays within the day', () => {
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const [from, to] = dayRange(spans)
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(1440)
        expect([from % 60, to % 60]).toEqual([0, 0])
        for (const [start, end] of spans) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeLessThanOrEqual(to)
        }
      }),
    )
  })
})

describe('the place under the pointer', () => {
  it('finds the column and minute that were drawn there', () => {
    fc.assert(
      fc.property(
        scale,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 100, max: 500 }),
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (shown, count, columnWidth, pick, part) => {
          const column = pick % count
          const minute = shown.from + part * (shown.to - shown.from)
          const x = column * columnWidth + columnWidth / 2
          const hit = hitTest(x, topOf(minute, shown), { count, columnWidth }, shown)
          expect(hit.column).toBe(column)
          expect(hit.minute).toBeCloseTo(minute, 6)
        },
      ),
    )
  })

  it('takes a point beside the sheet for its edge', () => {
    const shown = { from: 420, to: 1140, pixelsPerMinute: 1 }
    const layout = { count: 3, columnWidth: 100 }
    expect(hitTest(-50, -50, layout, shown)).toEqual({ column: 0, minute: 420 })
    expect(hitTest(9000, 9000, layout, shown)).toEqual({ column: 2, minute: 1140 })
  })
})

describe('the columns in sight', () => {
  it('hold everything that the window touches, and at most one more on each side', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 80, max: 400 }),
        fc.integer({ min: 200, max: 2000 }),
        fc.nat({ max: 24_000 }),
        (count, columnWidth, width, scrolled) => {
          const left = Math.min(scrolled, Math.max(0, count * columnWidth - width))
          const [first, end] = visibleColumns(left, width, { count, columnWidth })
          for (let index = 0; index < count; index += 1) {
            const touched = index * columnWidth < left + width && (index + 1) * columnWidth > left
            if (touched) expect(index >= first && index < end).toBe(true)
          }
          expect(end - first).toBeLessThanOrEqual(Math.ceil(width / columnWidth) + 3)
        },
      ),
    )
  })

  it('are drawn where the window will be when they became narrower than it was scrolled', () => {
    expect(visibleColumns(1300, 1200, { count: 6, columnWidth: 200 }, 0)).toEqual([0, 6])
    expect(visibleColumns(2000, 600, { count: 6, columnWidth: 200 }, 0)).toEqual([3, 6])
  })

  it('share the width, but stay readable', () => {
    expect(columnWidthFor(1000, 4, 180)).toBe(250)
    expect(columnWidthFor(1000, 12, 180)).toBe(180)
  })
})

describe('scrolling at the edges', () => {
  it('rests in the middle and runs towards the nearer edge', () => {
    expect(scrollSpeed(300, 600)).toBe(0)
    expect(scrollSpeed(2, 600)).toBeLessThan(0)
    expect(scrollSpeed(598, 600)).toBeGreaterThan(0)
    expect(scrollSpeed(5000, 600)).toBe(18)
    expect(scrollSpeed(-5000, 600)).toBe(-18)
  })
})
