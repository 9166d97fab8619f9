import { describe, expect, test } from 'vitest'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { refusalOf } from '../appointments/asking.ts'
import { bookWeekly, localsOf, weekly } from './asking.ts'

/** Puts the location into another zone, and lets the provider work round the clock. */
function moveLocation(t: TestPractice, zone: string): void {
  t.peek((db) => {
    db.execute('update locations set zone = ? where id = ?', zone, t.location)
    db.execute(`update weekly_hours set from_minute = 0, to_minute = 1440, breaks = '[]'`)
    db.execute('update weekly_hours set weekday = 7 where weekday = 5')
  })
}

const times = (starts: readonly string[]) => [...new Set(starts.map((start) => start.slice(11)))]
const offsets = (instants: readonly (number | null)[]) =>
  [...new Set(instants.map((at) => new Date(at ?? 0).toISOString().slice(11, 16)))].sort()

describe('a series and the clocks', () => {
  test('9:00 stays 9:00 over both changes of a year in New York', async () => {
    const t = testPractice()
    const { series } = await bookWeekly(t, {
      rule: { frequency: 'weekly', end: { kind: 'until', date: '2026-12-31' } },
    })
    expect(times(localsOf(series))).toEqual(['09:00'])
    expect(offsets(series.occurrences.map(({ startsAt }) => startsAt))).toEqual(['13:00', '14:00'])
    expect(series.occurrences).toHaveLength(44)
  })

  test('9:00 stays 9:00 where the clocks change by half an hour', async () => {
    const t = testPractice()
    moveLocation(t, 'Australia/Lord_Howe')
    const { series } = await bookWeekly(t, {
      rule: { frequency: 'weekly', end: { kind: 'until', date: '2026-12-31' } },
    })
    expect(times(localsOf(series))).toEqual(['09:00'])
    expect(offsets(series.occurrences.map(({ startsAt }) => startsAt))).toEqual(['22:00', '22:30'])
  })

  test('a time that the clocks skip is told, and moved only by decision', async () => {
    const t = testPractice()
    moveLocation(t, 'America/New_York')
    const skipped = '2026-03-08T02:30'
    const asked = weekly(t, {
      start: '2026-03-01T02:30',
      rule: { frequency: 'weekly', weekdays: [7], end: { kind: 'count', count: 3 } },
    })
    const { id: _, editId: __, ...proposed } = asked
    const plan = await t.as('front_desk').series.preview(proposed)
    expect(plan.dates.map(({ problem }) => problem?.code ?? null)).toEqual([
      null,
      'wall_time_skipped',
      null,
    ])
    expect(plan.dates[1]).toMatchObject({ start: skipped, startsAt: null })
    expect(plan.dates[1]?.problem?.opening?.startsAt).toBe(Date.parse('2026-03-08T03:30-04:00'))
    expect((await refusalOf(t.as('front_desk').series.book(asked))).code).toBe('series_conflicts')
    const { series } = await t.as('front_desk').series.book({
      ...asked,
      decisions: [{ start: skipped, do: 'move', to: '2026-03-08T03:30' }],
    })
    expect(localsOf(series)).toEqual(['2026-03-01T02:30', '2026-03-08T03:30', '2026-03-15T02:30'])
  })

  test('a time that occurs twice means the first', async () => {
    const t = testPractice(MONDAY)
    moveLocation(t, 'America/New_York')
    const { series } = await bookWeekly(t, {
      start: '2026-10-25T01:30',
      rule: { frequency: 'weekly', weekdays: [7], end: { kind: 'count', count: 2 } },
    })
    expect(series.occurrences[1]?.startsAt).toBe(Date.parse('2026-11-01T01:30-04:00'))
  })
})
