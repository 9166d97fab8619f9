import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MINUTE } from '../../../core/kernel/clock.ts'
import { dateTimeOf, weekdayOf, addDays } from '../../../core/kernel/dates.ts'
import { newId, type LocationId, type ProviderId } from '../../../core/kernel/ids.ts'
import { dayBounds, wallOf } from '../../../core/kernel/zones.ts'
import {
  dayOf,
  whyOutside,
  type Calendar,
  type Post,
} from '../../../core/availability/starts/openings.ts'

const providerId = newId<ProviderId>(0)
const locationId = newId<LocationId>(0)

/** Dates around clock changes: an hour forward and back, half an hour, and at midnight. */
const CHANGES = [
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Casablanca', '2026-03-22'],
  ['America/Santiago', '2026-09-06'],
  ['Europe/Madrid', '2026-07-01'],
] as const

const spanOf = (grain: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: 1440 / grain }), fc.integer({ min: 0, max: 1440 / grain }))
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => [Math.min(a, b) * grain, Math.max(a, b) * grain] as const)

const world = fc.record({
  change: fc.constantFrom(...CHANGES),
  hours: fc.array(fc.record({ span: spanOf(15), breaks: fc.array(spanOf(5), { maxLength: 2 }) }), {
    maxLength: 3,
  }),
  away: fc.array(
    fc
      .tuple(fc.integer({ min: -1440, max: 2880 }), fc.integer({ min: 1, max: 2000 }))
      .map(([from, length]) => [from, from + length] as const),
    { maxLength: 2 },
  ),
  closed: fc.boolean(),
})

/** A wall time so many minutes after midnight of a date, on whichever date that is. */
const local = (date: string, minute: number) => {
  const days = Math.floor(minute / 1440)
  return dateTimeOf(addDays(date, days), minute - days * 1440)
}

test('working time is what a minute-by-minute reading of the wall clock says', () => {
  fc.assert(
    fc.property(world, ({ change: [zone, date], hours, away, closed }) => {
      const post: Post = { providerId, locationId, zone }
      const calendar: Calendar = {
        ...{ seasons: [], exceptions: [], blocks: [] },
        hours: hours.map((each) => ({
          ...{
            providerId,
            locationId,
            weekday: weekdayOf(date),
            everyWeeks: 1,
            anchor: null,
            seasonId: null,
            validFrom: null,
            validTo: null,
          },
          ...each,
        })),
        away: away.map(([from, to]) => ({
          ...{ providerId, from: local(date, from), to: local(date, to), reason: null },
        })),
        closings: closed ? [{ date, name: 'Closed', locationId: null }] : [],
      }
      const { working } = dayOf(calendar, post, date)
      const bounds = dayBounds(date, zone)
      let latest = -1
      for (let instant = bounds.from; instant < bounds.to; instant += MINUTE) {
        const { minute } = wallOf(instant, zone)
        const secondPassing = minute < latest
        latest = Math.max(latest, minute)
        if (secondPassing) continue
        const isOpen =
          !closed &&
          calendar.hours.some(({ span }) => span[0] <= minute && minute < span[1]) &&
          !calendar.hours.some(({ breaks }) =>
            breaks.some(([a, b]) => a <= minute && minute < b),
          ) &&
          !calendar.away.some(
            ({ from, to }) => from <= dateTimeOf(date, minute) && dateTimeOf(date, minute) < to,
          )
        expect(working.some(([start, end]) => start <= instant && instant < end)).toBe(isOpen)
      }
    }),
    { numRuns: 60 },
  )
})

test('hours hold on their weekday and within their validity only', () => {
  const post: Post = { providerId, locationId, zone: 'America/New_York' }
  const calendar: Calendar = {
    ...{ seasons: [], exceptions: [], blocks: [] },
    hours: [
      {
        ...{ providerId, locationId, weekday: 1, span: [540, 600], breaks: [] },
        ...{
          everyWeeks: 1,
          anchor: null,
          seasonId: null,
          validFrom: '2026-03-09',
          validTo: '2026-03-16',
        },
      },
    ],
    away: [],
    closings: [],
  }
  const worksOn = (date: string) => dayOf(calendar, post, date).working.length > 0
  expect(
    ['2026-03-02', '2026-03-09', '2026-03-10', '2026-03-16', '2026-03-23'].map(worksOn),
  ).toEqual([false, true, false, true, false])
})

test('the reason for closed doors is told: holiday, time off, break, or none at all', () => {
  const post: Post = { providerId, locationId, zone: 'America/New_York' }
  const date = '2026-03-02'
  const calendar: Calendar = {
    ...{ seasons: [], exceptions: [], blocks: [] },
    hours: [
      {
        ...{ providerId, locationId, weekday: 1, span: [540, 1020], breaks: [[720, 780]] },
        ...{ everyWeeks: 1, anchor: null, seasonId: null, validFrom: null, validTo: null },
      },
    ],
    away: [{ providerId, from: `${date}T15:00`, to: `${date}T16:00`, reason: null }],
    closings: [],
  }
  const nine = Date.parse('2026-03-02T14:00:00Z')
  const why = (from: number, minutes: number, more: Partial<Calendar> = {}) =>
    whyOutside(
      [dayOf({ ...calendar, ...more }, post, date)],
      [nine + from * MINUTE, nine + (from + minutes) * MINUTE],
    )
  expect(why(0, 180)).toBeNull()
  expect(why(-15, 30)).toBe('closed')
  expect(why(170, 30)).toBe('break')
  expect(why(350, 30)).toBe('time_off')
  expect(why(0, 30, { closings: [{ date, name: 'Founders', locationId }] })).toBe('holiday')
})
