import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atOnce, inTurn } from '../../../core/visits/combining.ts'
import { keepsLimits, mayFollow, type Spaced } from '../../../core/appointments/index.ts'
import { inOrder, movingOrder } from '../../../core/visits/order.ts'
import { MINUTE } from '../../../core/kernel/clock.ts'
import type { Interval } from '../../../core/kernel/intervals.ts'

const slot = (from: number, minutes: number, more: Partial<Spaced> = {}): Spaced => ({
  startsAt: from * MINUTE,
  endsAt: (from + minutes) * MINUTE,
  providerId: 'ada',
  locationId: 'main',
  typeId: 'exam',
  dayLeft: { visits: Infinity, ofType: Infinity, notInRow: false },
  resourceIds: [],
  bufferBefore: 0,
  bufferAfter: 0,
  ...more,
})

const startsOf = (found: readonly Spaced[][]) =>
  found.map((parts) => parts.map((part) => part.startsAt / MINUTE))

describe('parts in order', () => {
  it('may touch, and may not meet', () => {
    expect(inOrder([])).toBe(true)
    expect(inOrder([[0, 30], [30, 60]])).toBe(true) // prettier-ignore
    expect(inOrder([[0, 30], [29, 60]])).toBe(false) // prettier-ignore
  })

  it('follow within the gap, with the larger buffer where they share somebody', () => {
    const first = slot(0, 30, { bufferAfter: 10 })
    expect(mayFollow(first, slot(30, 30), 60)).toBe(false)
    expect(mayFollow(first, slot(40, 30), 60)).toBe(true)
    expect(mayFollow(first, slot(30, 30, { providerId: 'ben' }), 60)).toBe(true)
    expect(mayFollow(first, slot(91, 30, { providerId: 'ben' }), 60)).toBe(false)
    expect(mayFollow(first, slot(29, 30, { providerId: 'ben' }), 60)).toBe(false)
  })

  it('count towards the limits of the date of the provider whom they share', () => {
    const chosen = [slot(0, 30), slot(30, 30, { typeId: 'scan' })]
    const left = { visits: Infinity, ofType: Infinity, notInRow: false }
    const fits = (dayLeft: Partial<typeof left>, more: Partial<Spaced> = {}) =>
      keepsLimits(chosen, slot(60, 30, { ...more, dayLeft: { ...left, ...dayLeft } }))
    expect(fits({ visits: 3 })).toBe(true)
    expect(fits({ visits: 2 })).toBe(false)
    expect(fits({ visits: 2 }, { providerId: 'ben' })).toBe(true)
    expect(fits({ ofType: 2 })).toBe(true)
    expect(fits({ ofType: 1 })).toBe(false)
    expect(fits({ notInRow: true })).toBe(true)
    expect(fits({ notInRow: true }, { typeId: 'scan' })).toBe(false)
  })

  it('share a room as they share a provider', () => {
    const first = slot(0, 30, { bufferAfter: 10, resourceIds: ['x-ray', 'chair'] })
    const next = slot(30, 30, { providerId: 'ben', resourceIds: ['chair'] })
    expect(mayFollow(first, next, 60)).toBe(false)
  })
})

it('nobody is sent to another location between two parts', () => {
  const first = slot(0, 30)
  const elsewhere = slot(30, 30, { providerId: 'ben', locationId: 'west' })
  expect(mayFollow(first, elsewhere, 60)).toBe(false)
  const beside = slot(0, 30, { providerId: 'ben', locationId: 'west' })
  expect(atOnce([[first], [beside]], (chosen) => [...chosen])).toEqual([])
})

describe('combining in turn', () => {
  it('takes the first way on for each start, and none where the gap is too long', () => {
    const scan = [slot(0, 30), slot(60, 30), slot(300, 30)]
    const adjust = [slot(45, 15), slot(100, 15), slot(200, 15)]
    expect(startsOf(inTurn([scan, adjust], [20]))).toEqual([
      [0, 45],
      [60, 100],
    ])
  })

  it('goes back where the first way leads nowhere', () => {
    const parts = [[slot(0, 10)], [slot(10, 10), slot(30, 10)], [slot(60, 10)]]
    expect(startsOf(inTurn(parts, [30, 20]))).toEqual([[0, 30, 60]])
  })
})

describe('combining at once', () => {
  const everybody = (chosen: readonly Spaced[]) => [...chosen]

  it('gives each a provider of its own', () => {
    const ben = { providerId: 'ben' }
    const one = [slot(0, 30), slot(0, 30, ben), slot(30, 30)]
    const other = [slot(0, 30), slot(30, 30), slot(30, 45, ben)]
    const found = atOnce([one, other], everybody)
    expect(startsOf(found)).toEqual([
      [0, 0],
      [30, 30],
    ])
    expect(found.map((parts) => parts.map((part) => part.providerId))).toEqual([
      ['ben', 'ada'],
      ['ada', 'ben'],
    ])
  })

  it('finds nothing where rooms cannot be settled', () => {
    const one = [slot(0, 30)]
    const other = [slot(0, 30, { providerId: 'ben' })]
    expect(atOnce([one, other], () => null)).toEqual([])
  })
})

describe('the order of moving', () => {
  const ordered = (count: number) =>
    fc
      .array(fc.tuple(fc.nat(60), fc.integer({ min: 5, max: 60 })), {
        minLength: count,
        maxLength: count,
      })
      .map((steps) => {
        let at = 0
        return steps.map(([gap, minutes]): Interval => {
          const start = at + gap
          at = start + minutes
          return [start, at]
        })
      })

  it('never lets a part meet another one on the way', () => {
    const both = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: -200, max: 200 }))
      .chain(([count, by]) => fc.tuple(ordered(count), fc.constant(by)))
    fc.assert(
      fc.property(both, ([from, by]) => {
        const parts = from.map((span, index) => ({
          index,
          from: span,
          to: [span[0] + by, span[1] + by] as const,
        }))
        const now = new Map(parts.map(({ index, from: span }) => [index, span]))
        for (const { index, to } of movingOrder(parts)) {
          const others = [...now].filter(([other]) => other !== index)
          for (const [, span] of others) expect(span[0] < to[1] && to[0] < span[1]).toBe(false)
          now.set(index, to)
        }
      }),
    )
  })
})
