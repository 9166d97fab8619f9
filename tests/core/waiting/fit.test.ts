import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../core/kernel/clock.ts'
import { newId, type LocationId, type ProviderId, type TypeId } from '../../../core/kernel/ids.ts'
import { fitOf, type Room, type Wish } from '../../../core/waiting/fit.ts'
import { MONDAY } from '../../support/practice.ts'

const provider = newId<ProviderId>(MONDAY)
const other = newId<ProviderId>(MONDAY)
const location = newId<LocationId>(MONDAY)
const type = newId<TypeId>(MONDAY)

/** Monday from 10 to 10:30, looked at two hours before. */
const room: Room = {
  providerId: provider,
  locationId: location,
  startsAt: MONDAY + 2 * HOUR,
  freeUntil: MONDAY + 2 * HOUR + 30 * MINUTE,
  freedUntil: MONDAY + 2 * HOUR + 30 * MINUTE,
  date: '2026-03-02',
  minute: 600,
  now: MONDAY,
  today: '2026-03-02',
  takes: () => true,
}

const wish: Wish = {
  kind: 'waitlist',
  typeId: type,
  minutes: 30,
  providerIds: [],
  locationIds: [],
  windows: [],
  urgency: 'routine',
  noticeMinutes: 0,
  mayPhone: true,
  from: null,
  until: null,
  since: MONDAY,
  usualProviderId: null,
  bookedFor: null,
  dueOn: null,
}

const score = (more: Partial<Wish>, at: Partial<Room> = {}): number | null =>
  fitOf({ ...wish, ...more }, { ...room, ...at })?.score ?? null
const reasons = (more: Partial<Wish>): string[] =>
  fitOf({ ...wish, ...more }, room)?.reasons.map(({ code }) => code) ?? []

describe('a wish fits a free time', () => {
  it.each<[string, Partial<Wish>]>([
    ['longer than the time', { minutes: 35 }],
    ['with somebody else', { providerIds: [other] }],
    ['elsewhere', { locationIds: [newId<LocationId>(MONDAY)] }],
    ['only later', { from: '2026-03-03' }],
    ['only before', { until: '2026-03-01' }],
    ['on another weekday', { windows: [{ weekdays: [2], from: '09:00', to: '12:00' }] }],
    ['at another time', { windows: [{ weekdays: [], from: '13:00', to: '17:00' }] }],
    [
      'in a window that ends too soon',
      { windows: [{ weekdays: [1], from: '09:00', to: '10:15' }] },
    ],
    ['booked sooner already', { kind: 'asap', bookedFor: room.startsAt }],
  ])('not when it is %s', (_, more) => expect(score(more)).toBeNull())

  it('not when the provider does not do the type then', () =>
    expect(score({}, { takes: () => false })).toBeNull())

  it.each<[string, Partial<Wish>]>([
    ['the provider is one of those named', { providerIds: [other, provider] }],
    [
      'the window ends with the visit',
      { windows: [{ weekdays: [1], from: '10:00', to: '10:30' }] },
    ],
    ['the date is the first and the last', { from: '2026-03-02', until: '2026-03-02' }],
    ['it would come sooner', { kind: 'asap', bookedFor: room.startsAt + 1 }],
  ])('when %s', (_, more) => expect(score(more)).not.toBeNull())
})

describe('of two that fit, the better one', () => {
  it.each<[string, Partial<Wish>, Partial<Wish>]>([
    ['fills the time', { minutes: 30 }, { minutes: 20 }],
    ['named the provider', { providerIds: [provider] }, {}],
    ['named the time', { windows: [{ weekdays: [1], from: '08:00', to: '12:00' }] }, {}],
    ['is urgent', { urgency: 'urgent' }, { urgency: 'soon' }],
    ['waits longer', { since: MONDAY - 20 * DAY }, { since: MONDAY - 2 * DAY }],
    ['has notice enough', { noticeMinutes: 120 }, { noticeMinutes: 121 }],
    ['may be phoned', {}, { mayPhone: false }],
    [
      'is overdue for longer',
      { kind: 'recall', dueOn: '2026-01-01' },
      { kind: 'recall', dueOn: '2026-02-20' },
    ],
    ['saw the provider last', { kind: 'recall', usualProviderId: provider }, { kind: 'recall' }],
    [
      'gains more days',
      { kind: 'asap', bookedFor: MONDAY + 30 * DAY },
      { kind: 'asap', bookedFor: MONDAY + 3 * DAY },
    ],
  ])('%s', (_, better, worse) =>
    expect(score(better) ?? 0).toBeGreaterThan(score(worse) ?? Infinity),
  )
})

it('fills the time that came free exactly, although it is free beyond', () => {
  const longer = { ...room, freeUntil: room.startsAt + 3 * HOUR }
  const gap = (minutes: number) => fitOf({ ...wish, minutes }, longer)?.reasons[0]
  expect(gap(30)).toEqual({ code: 'fills_exactly', count: null })
  expect(gap(20)).toEqual({ code: 'leaves_gap', count: 10 })
  expect(gap(60)).toEqual({ code: 'leaves_gap', count: 120 })
})

it('says why, with counts', () => {
  const asked = {
    minutes: 20,
    urgency: 'urgent',
    since: MONDAY - 3 * DAY,
    noticeMinutes: 300,
  } as const
  expect(reasons(asked)).toEqual(['leaves_gap', 'urgent', 'waiting', 'short_notice'])
  expect(fitOf({ ...wish, ...asked }, room)?.reasons).toContainEqual({
    code: 'leaves_gap',
    count: 10,
  })
  expect(fitOf({ ...wish, ...asked }, room)?.reasons).toContainEqual({ code: 'waiting', count: 3 })
  const asap = { kind: 'asap', bookedFor: room.startsAt + 5 * DAY } as const
  expect(fitOf({ ...wish, ...asap }, room)?.reasons).toContainEqual({ code: 'sooner', count: 5 })
})

it('never offers more minutes than are free, whatever is wished', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 600 }),
      fc.integer({ min: 1, max: 600 }),
      (minutes, free) => {
        const at = { freeUntil: room.startsAt + free * MINUTE }
        expect(score({ minutes }, at) !== null).toBe(minutes <= free)
      },
    ),
  )
})
