import { expect, test } from 'vitest'
import { wallOf } from '../../../core/kernel/zones.ts'
import { gridStarts } from '../../../core/availability/starts/days.ts'

test('the grid has no start in an hour that is skipped and one each in an hour that comes twice', () => {
  const walls = (date: string, zone: string) =>
    gridStarts(date, zone, 30).map((instant) => wallOf(instant, zone).minute)
  const night = walls('2026-03-08', 'America/New_York')
  expect(night).not.toContain(120)
  expect(night).not.toContain(150)
  expect(night).toContain(180)
  const autumn = walls('2026-11-01', 'America/New_York')
  expect(autumn.filter((minute) => minute === 60 || minute === 90)).toEqual([60, 90])
})
