import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  ageOn,
  dateOfDay,
  datesBetween,
  dayNumber,
  LocalDate,
  LocalDateTime,
  LocalTime,
  minutesOf,
  timeOf,
  toldAge,
  weekdayOf,
} from '../../../core/kernel/dates.ts'

test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s exists', (date) => {
  expect(LocalDate.parse(date)).toBe(date)
})

test.each(['2023-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '26-01-01', ''])(
  '%s does not',
  (date) => {
    expect(LocalDate.safeParse(date).success).toBe(false)
    expect(LocalDateTime.safeParse(`${date}T09:00`).success).toBe(false)
  },
)

test('times run from midnight to midnight', () => {
  expect(LocalTime.safeParse('24:00').success).toBe(true)
  for (const wrong of ['24:01', '9:00', '09:60', '-1:00', '09:00:00'])
    expect(LocalTime.safeParse(wrong).success).toBe(false)
  for (let minute = 0; minute <= 1440; minute += 1) expect(minutesOf(timeOf(minute))).toBe(minute)
})

test('days count through leap years, and weekdays follow them', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
  expect(addDays('2023-12-31', 1)).toBe('2024-01-01')
  expect(weekdayOf('2026-03-02')).toBe(1)
  expect(weekdayOf('1969-12-28')).toBe(7)
  expect(datesBetween('2024-02-28', '2024-03-01')).toEqual([
    '2024-02-28',
    '2024-02-29',
    '2024-03-01',
  ])
  expect(datesBetween('2024-03-01', '2024-02-28')).toEqual([])
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 80_000 }), (day) => {
      expect(dayNumber(dateOfDay(day))).toBe(day)
      expect(weekdayOf(dateOfDay(day + 1))).toBe((weekdayOf(dateOfDay(day)) % 7) + 1)
    }),
  )
})

test('age changes on the birthday, and on 1 March for those born on 29 February', () => {
  expect(ageOn('2026-03-13', '1984-03-14')).toBe(41)
  expect(ageOn('2026-03-14', '1984-03-14')).toBe(42)
  expect(ageOn('2025-02-28', '2004-02-29')).toBe(20)
  expect(ageOn('2025-03-01', '2004-02-29')).toBe(21)
  expect(ageOn('2026-03-14', '2026-03-14')).toBe(0)
})

test.each([
  ['2026-03-14', '2026-03-14', 0, 'days'],
  ['2026-03-27', '2026-03-14', 13, 'days'],
  ['2026-03-28', '2026-03-14', 2, 'weeks'],
  ['2026-04-13', '2026-03-14', 4, 'weeks'],
  ['2026-04-14', '2026-03-14', 1, 'months'],
  ['2026-03-01', '2026-01-31', 1, 'months'],
  ['2027-03-13', '2026-03-14', 11, 'months'],
  ['2027-03-14', '2026-03-14', 12, 'months'],
  ['2028-03-13', '2026-03-14', 23, 'months'],
  ['2028-03-14', '2026-03-14', 2, 'years'],
  ['2026-03-13', '1984-03-14', 41, 'years'],
])('clinics tell the age on %s of somebody born on %s as %i %s', (today, birthDate, count, unit) =>
  expect(toldAge(today, birthDate)).toEqual({ count, unit }),
)

test('somebody who is not born yet is no day old', () =>
  expect(toldAge('2026-03-01', '2026-05-02')).toEqual({ count: 0, unit: 'days' }))
