import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, dayNumber } from '../../../core/kernel/dates.ts'
import { addMonths, dueAfter, dueOn } from '../../../core/recalls/due.ts'

const halfYear = { every: 6, unit: 'months' } as const

it.each([
  ['2026-01-15', 6, '2026-07-15'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2023-08-31', 6, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-12-31', 1, '2027-01-31'],
  ['2026-10-31', 1, '2026-11-30'],
])('%s and %i months later is %s', (date, months, expected) =>
  expect(addMonths(date, months)).toBe(expected),
)

it('days and weeks are counted out', () => {
  expect(dueAfter({ every: 10, unit: 'days' }, '2026-02-25')).toBe('2026-03-07')
  expect(dueAfter({ every: 2, unit: 'weeks' }, '2026-02-25')).toBe('2026-03-11')
})

it('months never leave their month, and never go back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 1, max: 240 }),
      (day, months) => {
        const date = addDays('1990-01-01', day)
        const later = addMonths(date, months)
        const index = (of: string) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7))
        expect(index(later) - index(date)).toBe(months)
        expect(Number(later.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)))
        expect(dayNumber(later)).toBeGreaterThan(dayNumber(date))
      },
    ),
  )
})

it('a date set by hand counts until the next completed visit, and again when that is undone', () => {
  const manual = { manualDue: '2026-05-01', manualSince: '2026-01-15' }
  expect(dueOn(halfYear, { lastCompletedOn: '2026-01-15', ...manual })).toBe('2026-05-01')
  expect(dueOn(halfYear, { lastCompletedOn: '2026-04-20', ...manual })).toBe('2026-10-20')
  expect(dueOn(halfYear, { lastCompletedOn: '2026-01-15', ...manual })).toBe('2026-05-01')
})

it('nobody is due who never came, unless a date was set', () => {
  const never = { lastCompletedOn: null, manualDue: null, manualSince: null }
  expect(dueOn(halfYear, never)).toBeNull()
  expect(dueOn(halfYear, { ...never, manualDue: '2026-05-01', manualSince: '' })).toBe('2026-05-01')
})
