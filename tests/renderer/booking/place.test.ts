import { describe, expect, test } from 'vitest'
import type { Slot } from '../../../core/appointments/contract.ts'
import { uuidv7, LocationId, ProviderId, ResourceId } from '../../../core/kernel/ids.ts'
import {
  chosenSlot,
  isGone,
  isSettled,
  settle,
  slotDays,
  slotKey,
  timesIn,
  type Place,
} from '../../../renderer/booking/place.ts'

const zone = 'America/New_York'
const id = (n: number) => uuidv7(1_700_000_000_000 + n, new Uint8Array(10))
const ada = ProviderId.parse(id(1))
const ben = ProviderId.parse(id(2))
const locationId = LocationId.parse(id(3))
const room = ResourceId.parse(id(4))

/** 9:00 in New York, standard time, on the given day of November 2026. */
const nine = (day: number) => Date.UTC(2026, 10, day, 14)

const slot = (providerId: ProviderId, startsAt: number): Slot => ({
  startsAt,
  endsAt: startsAt + 30 * 60_000,
  providerId,
  locationId,
  resourceIds: [room],
})

const place = (time: Place['time'], providerId: ProviderId | null = null): Place => ({
  providerId,
  locationId,
  minutes: 30,
  resourceId: null,
  time,
})

const offered = (chosen: string | null) => ({ how: 'offered', from: '2026-11-23', chosen }) as const

describe('an offered time', () => {
  const slots = [slot(ada, nine(23)), slot(ben, nine(24))]

  test('is the first one until another one is chosen', () => {
    expect(chosenSlot(offered(null), slots)).toBe(slots[0])
    expect(chosenSlot(offered(slotKey(slot(ben, nine(24)))), slots)).toBe(slots[1])
  })

  test('falls back to the first when the chosen one is gone', () => {
    expect(chosenSlot(offered(slotKey(slot(ben, nine(30)))), slots)).toBe(slots[0])
    expect(chosenSlot(offered(null), [])).toBeNull()
  })

  test('is gone once others are offered without it', () => {
    const chosen = slotKey(slot(ben, nine(24)))
    expect(isGone(place(offered(chosen)), slots)).toBe(false)
    expect(isGone(place(offered(chosen)), slots.slice(0, 1))).toBe(true)
    expect(isGone(place(offered(null)), [])).toBe(false)
    const typed = { how: 'typed', date: '2026-11-23', at: '09:00' } as const
    expect(isGone(place(typed), [])).toBe(false)
  })

  test('is sent by the wall clock of its location, with its room', () => {
    expect(settle(place(offered(null)), slots, zone)).toEqual({
      providerId: ada,
      locationId,
      start: '2026-11-23T09:00',
      minutes: 30,
      resourceIds: [room],
    })
  })

  test('is missing when none is offered', () => {
    expect(settle(place(offered(null)), [], zone)).toEqual({ start: 'required' })
  })
})

describe('a typed time', () => {
  test('is sent as it was typed, and leaves the room to the core', () => {
    const typed = { how: 'typed', date: '2026-11-23', at: '09:15' } as const
    const settled = settle(place(typed, ada), [], zone)
    expect(isSettled(settled)).toBe(true)
    expect(settled).toMatchObject({ start: '2026-11-23T09:15', resourceIds: [] })
  })

  test('says all that is missing at once', () => {
    const typed = { how: 'typed', date: null, at: null } as const
    const settled = settle(place(typed), [], zone)
    expect(isSettled(settled)).toBe(false)
    expect(settled).toEqual({ providerId: 'required', date: 'required', start: 'required' })
  })
})

describe('the days of slots', () => {
  const slots = [
    slot(ada, nine(23)),
    slot(ben, nine(23)),
    slot(ben, nine(23) + 30 * 60_000),
    slot(ada, nine(25)),
  ]

  test('offer a time once, with the first provider who has it', () => {
    const days = slotDays(slots, zone, { days: 5, timesPerDay: 9 })
    expect(days.map(({ date }) => date)).toEqual(['2026-11-23', '2026-11-25'])
    expect(days[0]?.slots.map(({ providerId }) => providerId)).toEqual([ada, ben])
    expect(timesIn(days)).toBe(3)
  })

  test('are cut to the portion that is shown', () => {
    expect(timesIn(slotDays(slots, zone, { days: 1, timesPerDay: 1 }))).toBe(1)
  })

  test('belong to the date on the wall of the location', () => {
    const late = slot(ada, Date.UTC(2026, 10, 24, 3))
    expect(slotDays([late], zone, { days: 1, timesPerDay: 1 })[0]?.date).toBe('2026-11-23')
  })
})
