import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { addDays } from '../../../core/kernel/dates.ts'
import { begin, rruleWithEnd, startsBetween } from '../../../core/series/recurrence.ts'
import { ruleFromText } from '../../../core/series/rrule-text.ts'
import type { RecurrenceRule } from '../../../core/series/contract.ts'
import { anyDate, anyRule, firstMeant, steppedDates } from './expansion.ts'

const TEN_YEARS = 3652

describe('the dates of a rule', () => {
  test('are those of stepping through every day, for 500 rules over ten years', () => {
    fc.assert(
      fc.property(anyRule, anyDate, (rule, from) => {
        const first = firstMeant(rule, from)
        const found = begin(rule, `${from}T09:30`)
        const to = addDays(from, TEN_YEARS)
        const expected = first === undefined ? [] : steppedDates(rule, first, from, to)
        const starts = found === null ? [] : startsBetween(found, from, to)
        expect(starts).toEqual(expected.map((date) => `${date}T09:30`))
      }),
      { numRuns: 500 },
    )
  })

  test('are the same when only a few weeks are looked at', () => {
    fc.assert(
      fc.property(anyRule, anyDate, fc.nat(2000), fc.nat(60), (rule, from, later, days) => {
        const found = begin(rule, `${from}T00:00`)
        if (found === null) return
        const [since, to] = [addDays(from, later), addDays(from, later + days)]
        const all = startsBetween(found, from, addDays(from, 2100))
        expect(startsBetween(found, since, to)).toEqual(
          all.filter((start) => since <= start.slice(0, 10) && start.slice(0, 10) <= to),
        )
      }),
      { numRuns: 200 },
    )
  })

  test('come back from the text of RFC 5545, in zones with clock changes at odd hours', () => {
    const zones = ['America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Africa/Casablanca']
    fc.assert(
      fc.property(anyRule, anyDate, fc.constantFrom(...zones), (rule, from, zone) => {
        const start = `${from}T09:30`
        const found = begin(rule, start)
        if (found === null) return
        const read = ruleFromText(rruleWithEnd(found.rule, zone), found.start, zone)
        expect(read).toEqual(found.rule)
      }),
      { numRuns: 200 },
    )
  })

  test('leave out what a month does not have', () => {
    const end = { kind: 'until', date: '2026-12-31' } as const
    const plain = { interval: 1, weekdays: [], monthDay: null, nthWeekday: null, end }
    const dates = (rule: RecurrenceRule) => {
      const found = begin(rule, '2026-01-01T09:00')
      return (
        found && startsBetween(found, '2026-01-01', '2027-12-31').map((each) => each.slice(5, 10))
      )
    }
    const monthly = { ...plain, frequency: 'monthly' } as const
    expect(dates({ ...monthly, monthDay: 31 })).toEqual([
      ...['01-31', '03-31', '05-31', '07-31', '08-31', '10-31', '12-31'],
    ])
    expect(dates({ ...monthly, nthWeekday: { nth: 5, weekday: 1 } })).toEqual([
      ...['03-30', '06-29', '08-31', '11-30'],
    ])
    expect(dates({ ...monthly, interval: 3, nthWeekday: { nth: -1, weekday: 5 } })).toEqual([
      ...['01-30', '04-24', '07-31', '10-30'],
    ])
  })

  test('do not depend on the zone of the process', () => {
    const rule: RecurrenceRule = {
      ...{ frequency: 'weekly', interval: 1, weekdays: [7], monthDay: null, nthWeekday: null },
      end: { kind: 'count', count: 3 },
    }
    const dates = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((name) => {
      vi.stubEnv('TZ', name)
      const found = begin(rule, '2026-03-01T23:30')
      return found && startsBetween(found, '2026-01-01', '2026-12-31')
    })
    vi.unstubAllEnvs()
    expect(dates[0]).toEqual(['2026-03-01T23:30', '2026-03-08T23:30', '2026-03-15T23:30'])
    expect(dates[1]).toEqual(dates[0])
  })
})
