import { describe, expect, test } from 'vitest'
import { newId, type AppointmentId } from '../../../core/kernel/ids.ts'
import { begunOn } from '../../../renderer/desk/begun-on.ts'
import type { Screen } from '../../../renderer/desk/desk.ts'

const checkIn = (at: number): Screen => ({
  name: 'checkIn',
  appointmentId: newId<AppointmentId>(at),
})
const flow: Screen = { name: 'flow' }

describe('where the work was begun', () => {
  test('is the screen that is shown', () => {
    expect(begunOn({ screen: flow, trail: [{ name: 'board' }] })).toBe(flow)
    expect(begunOn({ screen: flow, trail: [checkIn(1)] })).toBe(flow)
  })

  test('is the screen before a check-in, and before several of them', () => {
    expect(begunOn({ screen: checkIn(1), trail: [{ name: 'board' }, flow] })).toBe(flow)
    expect(begunOn({ screen: checkIn(2), trail: [flow, checkIn(1)] })).toBe(flow)
  })

  test('is the day where nothing came before', () => {
    expect(begunOn({ screen: checkIn(1), trail: [] })).toEqual({ name: 'board' })
  })
})
