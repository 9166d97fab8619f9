import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Cents, formatMoney, minus, parseMoney, sum } from '../../../core/kernel/money.ts'

test.each([
  ['25', 2500],
  ['25.5', 2550],
  ['$1,025.50', 102_550],
  ['1.025,50 €', 102_550],
  ['1,025', 102_500],
  ['1.025', 102_500],
  ['1,234,567', 123_456_700],
  ['0,5', 50],
  [' 0.05 ', 5],
  ['007', 700],
])('%s is an amount', (text, cents) => {
  expect(parseMoney(text)).toBe(cents)
})

test.each(['', '-5', '1e3', '1.2.3', '12,34,56', '1,234,56', '.5', '5.', '1.000.00', 'abc', '٣'])(
  '%j is no amount',
  (text) => {
    expect(parseMoney(text)).toBeNull()
  },
)

test('what is written is read back, with point or comma', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (cents) => {
      expect(parseMoney(formatMoney(cents, 'USD', 'en-US'))).toBe(cents)
      expect(parseMoney(formatMoney(cents, 'EUR', 'de-DE'))).toBe(cents)
    }),
  )
})

test('sums are exact, and one that cannot be counted is refused', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 })), (amounts) => {
      const exact = amounts.reduce((total, each) => total + BigInt(each), 0n)
      expect(BigInt(sum(amounts))).toBe(exact)
    }),
  )
  expect(minus(100, 250)).toBe(-150)
  expect(() => sum([99_999_999_999_999, 2])).toThrow(RangeError)
  expect(() => sum([0.5])).toThrow(RangeError)
  expect(() => sum([Number.NaN])).toThrow(RangeError)
})

test.each([-1, 0.5, Number.NaN, Infinity, 1e15, 1_000_000_001, '5'])(
  '%s is no amount in cents',
  (cents) => {
    expect(Cents.safeParse(cents).success).toBe(false)
  },
)
