import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lanesOf } from '../../../renderer/board/lanes.ts'

const span = fc
  .tuple(fc.integer({ min: 420, max: 1100 }), fc.integer({ min: 1, max: 180 }))
  .map(([start, minutes]) => [start, start + minutes] as const)

describe('lanes of entries at the same time', () => {
  it('never cover each other, tall enough or not', () => {
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 30 }),
        fc.integer({ min: 0, max: 30 }),
        (spans, shortest) => {
          const boxes = lanesOf(spans, shortest).map((lane, index) => {
            const [start, end] = spans[index] ?? [0, 0]
            const bottom = Math.max(end, start + shortest)
            return {
              start,
              bottom,
              left: lane.lane / lane.of,
              right: (lane.lane + lane.wide) / lane.of,
            }
          })
          boxes.forEach((a, i) => {
            boxes.slice(i + 1).forEach((b) => {
              const apart =
                a.bottom <= b.start ||
                b.bottom <= a.start ||
                a.right <= b.left + 1e-9 ||
                b.right <= a.left + 1e-9
              expect(apart).toBe(true)
            })
          })
        },
      ),
    )
  })

  it('give every entry a place inside its column', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 30 }), (spans) => {
        const lanes = lanesOf(spans, 10)
        expect(lanes).toHaveLength(spans.length)
        for (const { lane, of, wide } of lanes) {
          expect(lane).toBeGreaterThanOrEqual(0)
          expect(wide).toBeGreaterThanOrEqual(1)
          expect(lane + wide).toBeLessThanOrEqual(of)
        }
      }),
    )
  })

  it('leave an entry that meets nobody the whole width', () => {
    expect(
      lanesOf(
        [
          [540, 570],
          [570, 600],
        ],
        5,
      ),
    ).toEqual([
      { lane: 0, of: 1, wide: 1 },
      { lane: 0, of: 1, wide: 1 },
    ])
  })

  it('widen an entry over lanes that are empty beside it', () => {
    const lanes = lanesOf(
      [
        [540, 660],
        [540, 570],
        [540, 570],
        [600, 630],
      ],
      5,
    )
    expect(lanes[3]).toEqual({ lane: 1, of: 3, wide: 2 })
  })
})
