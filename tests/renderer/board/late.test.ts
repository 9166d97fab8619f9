import { describe, expect, it } from 'vitest'
import { isLate, minutesLate } from '../../../renderer/board/late.ts'
import { DAY, MINUTE } from '../../../core/kernel/clock.ts'

const startsAt = Date.parse('2026-03-02T15:00:00Z')
const visit = { status: 'scheduled', startsAt } as const

describe('a late patient', () => {
  it('is one who has not come so many minutes after the start', () => {
    expect(isLate(visit, startsAt + 10 * MINUTE, 10)).toBe(true)
    expect(isLate(visit, startsAt + 10 * MINUTE - 1, 10)).toBe(false)
    expect(isLate({ ...visit, status: 'confirmed' }, startsAt + 10 * MINUTE, 10)).toBe(true)
  })

  it('is nobody who came, is missed or was parked', () => {
    for (const status of ['arrived', 'completed', 'no_show', 'cancelled', 'rescheduled'] as const)
      expect(isLate({ ...visit, status }, startsAt + 60 * MINUTE, 10)).toBe(false)
  })

  it('is nobody of a day that went by', () => {
    expect(isLate(visit, startsAt + DAY, 10)).toBe(false)
  })

  it('is told in whole minutes', () => {
    expect(minutesLate(visit, startsAt + 12.9 * MINUTE)).toBe(12)
  })
})
