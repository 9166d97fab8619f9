import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../../../core/kernel/clock.ts'
import { instantOf } from '../../../core/kernel/zones.ts'
import { intervalAt, wallSpanOf } from '../../../renderer/board/wall.ts'

const zone = 'America/New_York'
const at = (date: string, minute: number): number => instantOf(date, minute, zone) ?? Number.NaN

describe('instants on the wall of a day', () => {
  it('show a plain visit where it was booked, on every kind of day', () => {
    const dates = fc.constantFrom('2026-11-20', '2026-03-08', '2026-11-01')
    const start = fc.integer({ min: 240, max: 1300 })
    fc.assert(
      fc.property(dates, start, fc.integer({ min: 5, max: 120 }), (date, minute, minutes) => {
        const interval = intervalAt(date, minute, minutes, zone)
        expect(interval).not.toBeNull()
        const [startsAt, endsAt] = interval ?? [0, 0]
        expect(wallSpanOf(startsAt, endsAt, date, zone)).toEqual([minute, minute + minutes])
      }),
    )
  })

  it('stretch a visit over the hour that the clocks skip', () => {
    const startsAt = at('2026-03-08', 90)
    expect(wallSpanOf(startsAt, startsAt + HOUR, '2026-03-08', zone)).toEqual([90, 210])
  })

  it('draw a visit across the repeated hour as long as it lasts', () => {
    const startsAt = at('2026-11-01', 90)
    expect(wallSpanOf(startsAt, startsAt + 45 * MINUTE, '2026-11-01', zone)).toEqual([90, 135])
  })

  it('cut what runs over midnight', () => {
    const startsAt = at('2026-11-20', 1410)
    expect(wallSpanOf(startsAt, startsAt + HOUR, '2026-11-20', zone)).toEqual([1410, 1440])
    expect(wallSpanOf(startsAt, startsAt + HOUR, '2026-11-21', zone)).toEqual([0, 30])
  })

  it('know no instant for a skipped wall time', () => {
    expect(intervalAt('2026-03-08', 150, 30, zone)).toBeNull()
  })
})
