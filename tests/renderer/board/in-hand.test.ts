import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  handle,
  isBack,
  type Bounds,
  type Handling,
  type InHand,
  type Place,
} from '../../../renderer/board/in-hand.ts'
import { date, visit } from './day.ts'

const bounds: Bounds = { grid: 15, from: 420, to: 1140 }
const from: Place = { date, columnKey: 'a', startMinute: 600, minutes: 30 }
const entry = visit(600)

const doing = (...acts: Handling[]): InHand | null =>
  acts.reduce<InHand | null>((hand, act) => handle(hand, act, bounds), null)
const lift: Handling = { do: 'lift', visit: entry, from, by: 'pointer', grip: 10 }
const pull: Handling = { do: 'pull_edge', visit: entry, from, by: 'pointer' }

describe('the visit in hand', () => {
  it('follows the pointer across columns, held where it was taken, on the grid', () => {
    const hand = doing(lift, { do: 'drag', columnKey: 'b', date, minute: 678 })
    expect(hand?.at).toEqual({ ...from, columnKey: 'b', startMinute: 675 })
  })

  it('stretches at its lower edge, never below a step of the grid', () => {
    expect(doing(pull, { do: 'drag', columnKey: 'b', date, minute: 662 })?.at).toEqual({
      ...from,
      minutes: 60,
    })
    expect(doing(pull, { do: 'drag', columnKey: 'a', date, minute: 420 })?.at.minutes).toBe(15)
  })

  it('steps by keys, first onto the grid', () => {
    const off: Handling = { ...lift, from: { ...from, startMinute: 605 } }
    expect(doing(off, { do: 'step', steps: 1 })?.at.startMinute).toBe(615)
    expect(doing(off, { do: 'step', steps: -1 })?.at.startMinute).toBe(600)
  })

  it('goes along to another day and column', () => {
    const later = '2026-11-23'
    const carry: Handling = { do: 'carry', columnKey: 'c', date: later }
    const hand = doing(lift, { do: 'turn', days: 3 }, carry)
    expect(hand?.at).toEqual({ ...from, date: later, columnKey: 'c' })
  })

  it('turns with the board to the column of the same provider on the other days', () => {
    const of: Handling = { ...lift, from: { ...from, columnKey: `rita@${date}` } }
    const hand = doing(of, { do: 'turn', days: 7 })
    expect(hand?.at).toMatchObject({ date: '2026-11-27', columnKey: 'rita@2026-11-27' })
    expect(doing(lift, { do: 'turn', days: -1 })?.at).toMatchObject({ columnKey: 'a' })
  })

  it('changes nothing when it comes back to where it was', () => {
    const away: Handling = { do: 'carry', columnKey: 'b', date }
    const back: Handling = { do: 'carry', columnKey: 'a', date }
    const [gone, here] = [doing(lift, away), doing(lift, away, back)]
    expect(gone && isBack(gone)).toBe(false)
    expect(here && isBack(here)).toBe(true)
  })

  it('is empty after letting go', () => {
    expect(doing(lift, { do: 'let_go' })).toBeNull()
    expect(doing({ do: 'step', steps: 1 })).toBeNull()
  })

  it('chooses empty time downwards and upwards from where it was pressed', () => {
    const press: Handling = { do: 'press', date, columnKey: 'a', minute: 608 }
    expect(doing(press)?.at).toMatchObject({ startMinute: 600, minutes: 15 })
    const down = doing(press, { do: 'drag', columnKey: 'a', date, minute: 662 })
    expect(down?.at).toMatchObject({ startMinute: 600, minutes: 60 })
    const up = doing(press, { do: 'drag', columnKey: 'a', date, minute: 560 })
    expect(up?.at).toMatchObject({ startMinute: 555, minutes: 60 })
  })

  it('stays within the shown hours and on the grid, wherever it is dragged', () => {
    const drag = fc.record({
      do: fc.constant('drag' as const),
      columnKey: fc.constantFrom('a', 'b', 'c'),
      date: fc.constant(date),
      minute: fc.double({ min: 0, max: 1440, noNaN: true }),
    })
    const press = fc.constant<Handling>({ do: 'press', date, columnKey: 'a', minute: 700 })
    const first = fc.oneof(fc.constant(lift), fc.constant(pull), press)
    fc.assert(
      fc.property(first, fc.array(drag, { minLength: 1 }), (begin, drags) => {
        const place = doing(begin, ...drags)?.at
        const { startMinute = 0, minutes = 0 } = place ?? {}
        expect(startMinute).toBeGreaterThanOrEqual(bounds.from)
        expect(startMinute + minutes).toBeLessThanOrEqual(bounds.to)
        expect([startMinute % 15, minutes % 15]).toEqual([0, 0])
        expect(minutes).toBeGreaterThan(0)
      }),
    )
  })
})
