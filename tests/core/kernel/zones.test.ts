import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../core/kernel/clock.ts'
import { dateOfDay, minutesOf } from '../../../core/kernel/dates.ts'
import {
  dateAt,
  dayBounds,
  instantOf,
  instantOfDateTime,
  startOfDay,
  wallOf,
  wallSpans,
  Zone,
} from '../../../core/kernel/zones.ts'

const utc = (text: string) => Date.parse(`${text}Z`)

test.each([
  ['America/New_York', '2026-03-08T02:30', null],
  ['America/New_York', '2026-03-08T01:59', '2026-03-08T06:59'],
  ['America/New_York', '2026-03-08T03:00', '2026-03-08T07:00'],
  ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30'],
  ['America/New_York', '2026-11-01T02:00', '2026-11-01T07:00'],
  ['Australia/Lord_Howe', '2026-10-04T02:15', null],
  ['Australia/Lord_Howe', '2026-10-04T02:30', '2026-10-03T15:30'],
  ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45'],
  ['America/Sao_Paulo', '2018-11-04T00:30', null],
  ['America/Sao_Paulo', '2018-11-04T01:00', '2018-11-04T03:00'],
  ['America/Sao_Paulo', '2018-02-17T23:30', '2018-02-18T01:30'],
  ['Africa/Casablanca', '2024-03-10T02:30', '2024-03-10T01:30'],
  ['Africa/Casablanca', '2024-04-14T02:30', null],
  ['Pacific/Apia', '2011-12-30T12:00', null],
  ['Asia/Kathmandu', '2026-01-01T00:00', '2025-12-31T18:15'],
])('in %s the clock shows %s at %s UTC', (zone, wall, instant) => {
  expect(instantOfDateTime(wall, zone)).toBe(instant === null ? null : utc(instant))
})

test.each([
  ['America/New_York', '2026-03-08', 23],
  ['America/New_York', '2026-11-01', 25],
  ['America/New_York', '2026-06-01', 24],
  ['Australia/Lord_Howe', '2026-10-04', 23.5],
  ['Australia/Lord_Howe', '2026-04-05', 24.5],
  ['America/Sao_Paulo', '2018-11-04', 23],
  ['America/Sao_Paulo', '2018-02-17', 25],
])('in %s %s has %d hours', (zone, date, hours) => {
  const { from, to } = dayBounds(date, zone)
  expect((to - from) / HOUR).toBe(hours)
  expect(dateAt(from, zone)).toBe(date)
  expect(dateAt(from - 1, zone)).not.toBe(date)
  expect(dateAt(to - 1, zone)).toBe(date)
})

test('where midnight is skipped the day starts with the clock change', () => {
  expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toBe(utc('2018-11-04T03:00'))
})

test('hours across a clock change keep to the wall', () => {
  const spans = wallSpans(
    '2026-03-08',
    [
      [60, 150],
      [180, 240],
    ],
    'America/New_York',
  )
  expect(spans).toEqual([
    [utc('2026-03-08T06:00'), utc('2026-03-08T07:00')],
    [utc('2026-03-08T07:00'), utc('2026-03-08T08:00')],
  ])
  const skipped = wallSpans('2026-03-08', [[125, 170]], 'America/New_York')
  expect(skipped).toEqual([])
  const doubled = wallSpans('2026-11-01', [[60, 180]], 'America/New_York')
  expect(doubled.map(([from, to]) => (to - from) / MINUTE)).toEqual([180])
})

const zones = [
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Europe/Dublin',
  'Asia/Tehran',
  'America/St_Johns',
  'Pacific/Chatham',
]

test('a wall time found is the one shown, and never a later one of two', () => {
  const first = utc('2010-01-01T00:00') / DAY
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: first, max: first + 7000 }),
      fc.integer({ min: 0, max: 1439 }),
      (zone, day, minute) => {
        const date = dateOfDay(day)
        const instant = instantOf(date, minute, zone)
        if (instant === null) return
        expect(wallOf(instant, zone)).toEqual({ date, minute })
        for (const earlier of [30 * MINUTE, HOUR, 2 * HOUR])
          expect(wallOf(instant - earlier, zone)).not.toEqual({ date, minute })
      },
    ),
  )
})

test('every instant of whole minutes is shown as a wall time that can be found', () => {
  const from = utc('2010-01-01T00:00') / MINUTE
  const to = utc('2030-01-01T00:00') / MINUTE
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: from, max: to }), (zone, at) => {
      const { date, minute } = wallOf(at * MINUTE, zone)
      const found = instantOf(date, minute, zone)
      expect(found).not.toBeNull()
      expect(found).toBeLessThanOrEqual(at * MINUTE)
    }),
  )
})

test('zones have IANA names', () => {
  expect(Zone.safeParse('America/Boise').success).toBe(true)
  for (const wrong of ['Boston', '', 'America/', '+25:00'])
    expect(Zone.safeParse(wrong).success).toBe(false)
  expect(minutesOf('09:30')).toBe(570)
})
