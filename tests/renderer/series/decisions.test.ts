import { describe, expect, test } from 'vitest'
import type { Plan, PlannedDate, Problem } from '../../../core/series/contract.ts'
import type { LocationId, ProviderId } from '../../../core/kernel/ids.ts'
import {
  booked,
  chooseAll,
  choicesFor,
  decisionsOf,
  isDecided,
  noChoices,
  undecided,
} from '../../../renderer/series/decisions.ts'

const opening = {
  startsAt: Date.parse('2026-03-10T09:30-04:00'),
  endsAt: Date.parse('2026-03-10T10:00-04:00'),
  providerId: 'p' as ProviderId,
  locationId: 'l' as LocationId,
  resourceIds: [],
}
const taken: Problem = {
  ...{ code: 'conflict', inTheWay: [], why: null, blocks: [], rules: [] },
  opening,
}
const planned = (start: string, more: Partial<PlannedDate> = {}): PlannedDate => ({
  ...{ start, to: start, startsAt: 0, act: 'book', appointmentId: null, from: null, problem: null },
  ...more,
})
const plan: Plan = {
  rule: {
    ...{ frequency: 'weekly', interval: 1, weekdays: [2], monthDay: null, nthWeekday: null },
    end: { kind: 'count', count: 3 },
  },
  ...{ rrule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=3', last: '2026-03-17T09:00', madeTo: '2026-03-17' },
  dates: [
    planned('2026-03-03T09:00'),
    planned('2026-03-10T09:00', { problem: taken }),
    planned('2026-03-17T09:00', { problem: { ...taken, opening: null } }),
  ],
}
const ZONE = 'America/New_York'

describe('decisions', () => {
  test('only what can be done is offered', () => {
    const [, near, none] = plan.dates
    expect(near && choicesFor(near, false)).toEqual(['move', 'skip'])
    expect(none && choicesFor(none, true)).toEqual(['skip', 'override'])
    const gap = planned('2026-03-08T02:30', { problem: { ...taken, code: 'wall_time_skipped' } })
    expect(choicesFor(gap, true)).toEqual(['move', 'skip'])
    expect(choicesFor({ ...gap, act: 'move' }, false)).toEqual(['move', 'skip', 'keep'])
  })

  test('one press decides for all that allow it, and leaves the others open', () => {
    const moved = chooseAll(plan, noChoices, 'move')
    expect(undecided(plan, moved).map(({ start }) => start)).toEqual(['2026-03-17T09:00'])
    const skipped = chooseAll(plan, noChoices, 'skip')
    expect(undecided(plan, skipped)).toEqual([])
    expect(booked(plan, skipped)).toBe(1)
  })

  test('dates that nothing is chosen for do not count as booked', () => {
    expect(booked(plan, noChoices)).toBe(1)
    expect(booked(plan, chooseAll(plan, noChoices, 'move'))).toBe(2)
    expect(booked(plan, chooseAll(plan, noChoices, 'override'))).toBe(3)
  })

  test('breaking a rule needs its reason', () => {
    const choices = chooseAll(plan, noChoices, 'override')
    expect(undecided(plan, choices)).toEqual([])
    expect(isDecided(plan, choices)).toBe(false)
    expect(isDecided(plan, { ...choices, reason: 'agreed' })).toBe(true)
  })

  test('are sent by the wall clock of the location', () => {
    const choices = chooseAll(plan, noChoices, 'move')
    expect(decisionsOf(plan, choices, ZONE)).toEqual([
      { start: '2026-03-10T09:00', do: 'move', to: '2026-03-10T09:30' },
    ])
  })

  test('choices for dates that the plan no longer has are not sent', () => {
    const of = new Map([['2026-04-07T09:00', 'skip' as const]])
    expect(decisionsOf(plan, { of, reason: '' }, ZONE)).toEqual([])
  })
})
