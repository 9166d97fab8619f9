import { expect, test } from 'vitest'
import { endOfPeriod, periodsOf } from '../../../renderer/hours/periods.ts'

const always = { validFrom: null, validTo: null }
const TODAY = '2026-03-02'

test('hours without dates make one period', () => {
  expect(periodsOf([always], TODAY)).toEqual([{ from: null, to: null }])
  expect(periodsOf([], TODAY)).toEqual([{ from: null, to: null }])
})

test('changes entered ahead begin periods; what is past does not', () => {
  const rows = [
    { validFrom: '2025-01-01', validTo: '2026-03-31' },
    { validFrom: '2026-04-01', validTo: '2026-04-12' },
    { validFrom: '2026-04-13', validTo: null },
    { validFrom: null, validTo: '2025-12-31' },
  ]
  const periods = periodsOf(rows, TODAY)
  expect(periods).toEqual([
    { from: null, to: '2026-03-31' },
    { from: '2026-04-01', to: '2026-04-12' },
    { from: '2026-04-13', to: null },
  ])
  expect(endOfPeriod(periods, '2026-03-15')).toBe('2026-03-31')
  expect(endOfPeriod(periods, '2026-04-12')).toBe('2026-04-12')
  expect(endOfPeriod(periods, '2027-01-01')).toBeNull()
})
