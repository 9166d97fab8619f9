import { expect, test } from 'vitest'
import { awayText, dayAway, spanOf } from '../../../renderer/absences/away.ts'
import { awayOf, isAwayAt, startDraft } from '../../../renderer/absences/draft.ts'
import { at, date, locationId, omar, rita, zone } from '../board/day.ts'

test('a day away runs to the midnight after it', () => {
  expect(awayOf(startDraft([rita], date))).toEqual({
    providerIds: [rita],
    spans: [{ from: '2026-11-20T00:00', to: '2026-11-21T00:00' }],
  })
})

test('nothing is asked while nobody is named or an end lies before its start', () => {
  expect(awayOf(startDraft([], date))).toBeNull()
  const draft = startDraft([rita], date)
  const times = [{ ...dayAway(date), wholeDays: false, from: '12:00', to: '09:00' }]
  expect(awayOf({ ...draft, times })).toBeNull()
})

test('hours run to the hour, and to midnight where the day is said to its end', () => {
  const hours = { ...dayAway(date), wholeDays: false, from: '13:00' }
  expect(spanOf({ ...hours, to: '15:30' }).to).toBe('2026-11-20T15:30')
  expect(spanOf({ ...hours, to: '24:00' }).to).toBe('2026-11-21T00:00')
})

test('a place is away where it meets the time off of its provider', () => {
  const away = awayOf(startDraft([rita], date))
  if (!away) throw new Error('nobody is away')
  const place = { providerId: rita, locationId, startsAt: at(540), endsAt: at(570) }
  expect(isAwayAt(away, place, zone)).toBe(true)
  expect(isAwayAt(away, { ...place, providerId: omar }, zone)).toBe(false)
  const next = { ...place, startsAt: at(1440), endsAt: at(1440) + 1_800_000 }
  expect(isAwayAt(away, next, zone)).toBe(false)
})

test('spans are said without their midnights', () => {
  expect(awayText({ from: '2026-11-20T00:00', to: '2026-11-22T00:00' }, 'en-US')).toBe(
    'Fri, Nov 20 – Sat, Nov 21',
  )
  expect(awayText({ from: '2026-11-20T09:00', to: '2026-11-20T12:00' }, 'en-US')).toMatch(
    /^Fri, Nov 20, 9:00\sAM – 12:00\sPM$/u,
  )
})
