import { expect, test } from 'vitest'
import { HOUR, MINUTE } from '../../../core/kernel/clock.ts'
import { keepsAllowance, type Attended } from '../../../core/rulebook/overlap.ts'

const zone = 'America/New_York'
/** 9:00 there. */
const NINE = Date.parse('2026-03-02T14:00:00Z')

const visit = (from: number, minutes: number, buffer = 0): Attended => {
  const startsAt = NINE + from * MINUTE
  const end = startsAt + minutes * MINUTE
  return {
    startsAt,
    needs: [[startsAt, end]],
    keepsFree: [[end, end + buffer * MINUTE]],
  }
}

test.each([
  ['beside one', visit(15, 30), [visit(0, 30)], 1, true],
  ['beside one without an allowance', visit(15, 30), [visit(0, 30)], 0, false],
  ['beside none without an allowance', visit(30, 30), [visit(0, 30)], 0, true],
  ['a second one in the hour', visit(45, 15), [visit(0, 60), visit(15, 15)], 1, false],
  ['a second one where two may', visit(45, 15), [visit(0, 60), visit(15, 15)], 2, true],
  ['the next hour has its own', visit(60, 30), [visit(0, 90), visit(15, 15)], 1, true],
  ['one that makes a later one begin beside it', visit(0, 60), [visit(30, 30)], 1, true],
  ['one that makes two begin beside it', visit(0, 60), [visit(15, 15), visit(30, 15)], 1, false],
  ['one in the buffer of another', visit(30, 30), [visit(0, 30, 10)], 0, false],
  [
    'an hour that is too full already is not its matter',
    visit(120, 30),
    [visit(0, 60), visit(0, 60), visit(15, 30)],
    1,
    true,
  ],
])('%s', (_, wanted, standing, perHour, expected) => {
  expect(keepsAllowance(wanted, standing, perHour, zone)).toBe(expected)
})

test('only the time that needs the provider counts', () => {
  const startsAt = NINE
  const first = { startsAt, needs: [[NINE, NINE + 10 * MINUTE]] as const, keepsFree: [] }
  expect(keepsAllowance(visit(10, 30), [first], 0, zone)).toBe(true)
  expect(keepsAllowance(visit(5, 30), [first], 0, zone)).toBe(false)
})

test('hours are those of the wall clock of the place', () => {
  const [half, beside] = [visit(30, 60), visit(60, 15)]
  const others = [half, visit(45, 10)]
  expect(keepsAllowance(beside, others, 1, zone)).toBe(true)
  expect(keepsAllowance(beside, others, 1, 'Asia/Kolkata')).toBe(false)
  expect(half.startsAt % HOUR).toBe(30 * MINUTE)
})
