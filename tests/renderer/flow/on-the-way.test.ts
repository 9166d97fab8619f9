import { describe, expect, test } from 'vitest'
import type { BoardEntry } from '../../../core/appointments/contract.ts'
import { usualWaitingLimits } from '../../../core/clinic/waiting-limits-contract.ts'
import type { FlowVisit } from '../../../core/flow/contract.ts'
import type { FlowState } from '../../../core/kernel/flow-state.ts'
import {
  byUrgency,
  longWaits,
  onTheWay,
  waitOf,
  type OnTheWay,
} from '../../../renderer/flow/on-the-way.ts'
import { at, visit } from '../board/day.ts'

const nowhere = { arrived: null, roomed: null, with_provider: null, checkout: null, left: null }
const flowOf = (entry: BoardEntry, state: FlowState, passage: Partial<FlowVisit['passage']>) => ({
  ...{ ...entry, state, expectedStartsAt: null, passage: { ...nowhere, ...passage } },
})
const away = (
  entry: BoardEntry,
  state: FlowState,
  since: number | null = null,
  expectedStartsAt: number | null = null,
): OnTheWay => ({ entry, state, since, expectedStartsAt })

describe('the visits on the way', () => {
  test('take their state from the calendar and their times from the flow', () => {
    const entry = visit(540, { status: 'roomed' })
    const flow = flowOf(entry, 'roomed', { arrived: at(530), roomed: at(538) })
    const starts = new Map([[entry.id, at(550)]])
    expect(onTheWay([entry], [flow], starts, at(545))).toEqual([
      away(entry, 'roomed', at(538), at(550)),
    ])
  })

  test('show a step that is not confirmed as begun now', () => {
    const before = visit(540, { status: 'arrived' })
    const entry = { ...before, status: 'in_progress' as const }
    const flow = flowOf(before, 'arrived', { arrived: at(530) })
    expect(onTheWay([entry], [flow], new Map(), at(545))).toEqual([
      away(entry, 'with_provider', at(545)),
    ])
  })

  test('tell who left from who is at the checkout, and leave out who does not come', () => {
    const seen = visit(540, { status: 'completed' })
    const left = flowOf(seen, 'left', { checkout: at(560), left: at(565) })
    expect(onTheWay([seen], [left], new Map(), at(600))).toEqual([away(seen, 'left', at(565))])
    expect(onTheWay([seen], [], new Map(), at(600))).toEqual([away(seen, 'checkout', at(600))])
    const gone = visit(600, { status: 'cancelled' })
    expect(onTheWay([gone], [], new Map(), at(600))).toEqual([])
  })
})

describe('a wait', () => {
  const limits = usualWaitingLimits
  const wait = (state: FlowState, minutes: number) =>
    waitOf(away(visit(540), state, at(540)), at(540 + minutes), limits)

  test('is long by the limits of its state', () => {
    expect(wait('arrived', 9)).toEqual({ minutes: 9, level: 'calm' })
    expect(wait('arrived', 10).level).toBe('soon')
    expect(wait('arrived', 20).level).toBe('long')
    expect(wait('with_provider', 20).level).toBe('calm')
    expect(wait('left', 500).level).toBe('calm')
  })

  test('of somebody expected counts from the booked start', () => {
    const expected = away(visit(540), 'expected')
    expect(waitOf(expected, at(500), limits)).toEqual({ minutes: 0, level: 'calm' })
    expect(waitOf(expected, at(549), limits)).toEqual({ minutes: 9, level: 'calm' })
    expect(waitOf(expected, at(552), limits)).toEqual({ minutes: 12, level: 'soon' })
  })
})

test('whoever is still to come and would wait for long is called', () => {
  const entry = visit(600)
  const called = (visits: OnTheWay[], now: number) => longWaits(visits, now, usualWaitingLimits)
  expect(called([away(entry, 'expected', null, at(621))], at(560))).toHaveLength(1)
  expect(called([away(entry, 'expected', null, at(620))], at(560))).toEqual([])
  expect(called([away(entry, 'arrived', at(590), at(640))], at(560))).toEqual([])
  expect(called([away(entry, 'expected', null, at(640))], at(600))).toEqual([])
})

test('who is further comes first, then who waits longer, then the earlier start', () => {
  const early = away(visit(540), 'arrived', at(560))
  const late = away(visit(600), 'arrived', at(550))
  const inside = away(visit(660), 'with_provider', at(570))
  const toCome = away(visit(500), 'expected')
  const sorted = [toCome, early, late, inside].toSorted(byUrgency)
  expect(sorted).toEqual([inside, late, early, toCome])
})
