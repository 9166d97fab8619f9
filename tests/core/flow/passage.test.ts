import { describe, expect, test } from 'vitest'
import type { Passage } from '../../../core/flow/contract.ts'
import { passageOf, type StatusStep } from '../../../core/flow/passage.ts'
import { stateOf } from '../../../core/kernel/flow-state.ts'
import type { Status } from '../../../core/kernel/visit-status.ts'

const step = (at: number, fromStatus: Status | null, toStatus: Status): StatusStep => ({
  ...{ at, fromStatus, toStatus },
})
const booked = step(0, null, 'scheduled')
const nowhere: Passage = {
  ...{ arrived: null, roomed: null, with_provider: null, checkout: null, left: null },
}

describe('the state of a visit', () => {
  test('follows from its status alone, until the patient has left', () => {
    expect(stateOf('scheduled', null)).toBe('expected')
    expect(stateOf('confirmed', null)).toBe('expected')
    expect(stateOf('arrived', null)).toBe('arrived')
    expect(stateOf('roomed', null)).toBe('roomed')
    expect(stateOf('in_progress', null)).toBe('with_provider')
    expect(stateOf('completed', null)).toBe('checkout')
    expect(stateOf('completed', 9)).toBe('left')
    expect(stateOf('in_progress', 9)).toBe('with_provider')
  })

  test('is none once the visit takes no time any more', () => {
    expect(stateOf('cancelled', null)).toBeNull()
    expect(stateOf('no_show', null)).toBeNull()
    expect(stateOf('rescheduled', null)).toBeNull()
  })
})

describe('the way of a patient through the site', () => {
  test('is the instant of each step', () => {
    const steps = [
      booked,
      step(10, 'scheduled', 'confirmed'),
      step(20, 'confirmed', 'arrived'),
      step(30, 'arrived', 'roomed'),
      step(40, 'roomed', 'in_progress'),
      step(50, 'in_progress', 'completed'),
    ]
    expect(passageOf(steps, null)).toEqual({
      ...{ arrived: 20, roomed: 30, with_provider: 40, checkout: 50, left: null },
    })
    expect(passageOf(steps, 60).left).toBe(60)
    expect(passageOf(steps.slice(0, 2), null)).toEqual(nowhere)
  })

  test('leaves out what was skipped', () => {
    const steps = [booked, step(20, 'scheduled', 'in_progress')]
    expect(passageOf(steps, null)).toEqual({ ...nowhere, with_provider: 20 })
  })

  test('goes on since its own beginning where a step was taken back', () => {
    const steps = [
      booked,
      step(20, 'scheduled', 'arrived'),
      step(30, 'arrived', 'roomed'),
      step(35, 'roomed', 'arrived'),
    ]
    expect(passageOf(steps, null)).toEqual({ ...nowhere, arrived: 20 })
    expect(passageOf([...steps, step(50, 'arrived', 'roomed')], null)).toEqual({
      ...{ ...nowhere, arrived: 20, roomed: 50 },
    })
    expect(passageOf([...steps, step(40, 'arrived', 'scheduled')], null)).toEqual(nowhere)
  })

  test('begins at the step back where that state was skipped before', () => {
    const steps = [booked, step(20, 'scheduled', 'in_progress'), step(30, 'in_progress', 'roomed')]
    expect(passageOf(steps, null)).toEqual({ ...nowhere, roomed: 30 })
  })

  test('goes on where it was after the visit was cancelled for a while', () => {
    const steps = [
      booked,
      step(20, 'scheduled', 'arrived'),
      step(30, 'arrived', 'cancelled'),
      step(31, 'cancelled', 'arrived'),
    ]
    expect(passageOf(steps, null)).toEqual({ ...nowhere, arrived: 20 })
  })

  test('does not begin anew where the patient only changed rooms', () => {
    const steps = [booked, step(20, 'scheduled', 'roomed'), step(30, 'roomed', 'roomed')]
    expect(passageOf(steps, null)).toEqual({ ...nowhere, roomed: 20 })
  })
})
