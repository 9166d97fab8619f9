import { expect, test } from 'vitest'
import { outsideDates } from '../../../renderer/hours/outside-dates.ts'
import { nextDayOf, suggestedDays } from '../../../renderer/hours/season-days.ts'

test('the next day of a season is today within it, else its first day ahead', () => {
  const summer = { from: '06-15', to: '08-31' }
  expect(nextDayOf(summer, '2026-07-01')).toBe('2026-07-01')
  expect(nextDayOf(summer, '2026-03-02')).toBe('2026-06-15')
  expect(nextDayOf(summer, '2026-09-01')).toBe('2027-06-15')
  const winter = { from: '12-15', to: '01-10' }
  expect(nextDayOf(winter, '2027-01-10')).toBe('2027-01-10')
  expect(nextDayOf(winter, '2027-01-11')).toBe('2027-12-15')
  expect(nextDayOf({ from: '02-29', to: '03-10' }, '2026-01-01')).toBe('2026-03-01')
})

test('a new season begins as the summer, or right after the others', () => {
  expect(suggestedDays([])).toEqual({ from: '06-15', to: '08-31' })
  const summer = { from: '06-15', to: '08-31' }
  expect(suggestedDays([summer])).toEqual({ from: '09-01', to: '09-30' })
  expect(suggestedDays([{ from: '12-01', to: '12-31' }])).toEqual({ from: '01-01', to: '01-30' })
})

test('visits are looked for from today to the end of a plan, a year at most', () => {
  const today = '2026-03-02'
  const dates = (from: string | null, to: string | null) => outsideDates({ from, to }, today)
  expect(dates('2026-04-01', '2026-04-30')).toEqual({ from: '2026-04-01', to: '2026-04-30' })
  expect(dates(null, null)).toEqual({ from: today, to: '2027-03-02' })
  expect(dates('2025-01-01', '2025-12-31')).toEqual({ from: today, to: today })
})
