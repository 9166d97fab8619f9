import { describe, expect, test } from 'vitest'
import { LocationId, ProviderId, TypeId, uuidv7 } from '../../../core/kernel/ids.ts'
import { wayOf } from '../../../renderer/find-time/day-times.tsx'
import { fromBooking } from '../../../renderer/find-time/from-booking.ts'
import {
  daysWanted,
  isTurnedAround,
  lastOfMonth,
  openingsWanted,
  startSearch,
  type UsualSearch,
} from '../../../renderer/find-time/search-form.ts'

const id = (n: number) => uuidv7(1_700_000_000_000 + n, new Uint8Array(10))
const chen = ProviderId.parse(id(1))
const location = LocationId.parse(id(2))
const usual: UsualSearch = {
  type: { id: TypeId.parse(id(3)), usualMinutes: 30 },
  ...{ providerId: null, locationId: location, today: '2026-03-02' },
}

describe('a search', () => {
  test('begins with anyone at the location within four weeks', () => {
    const asked = openingsWanted(startSearch({}, usual), 'best', 20)
    expect(asked).toMatchObject({
      ...{ providerIds: [], othersToo: false, locationIds: [location], minutes: 30 },
      ...{ from: '2026-03-02', to: '2026-03-29', order: 'best', limit: 20 },
    })
  })

  test('takes over what a booking knows', () => {
    const draft = fromBooking({ providerId: chen, minutes: 45, startMinute: 540 })
    const form = startSearch(draft, usual)
    expect(form).toMatchObject({ providerIds: [chen], minutes: 45, locationIds: [location] })
  })

  test('asks others of a speciality only beside a provider, and a speciality only without one', () => {
    const form = startSearch({ othersToo: true, speciality: 'Cardiology' }, usual)
    expect(openingsWanted(form, 'best', 1)).toMatchObject({
      ...{ othersToo: false, speciality: 'Cardiology' },
    })
    expect(openingsWanted({ ...form, providerIds: [chen] }, 'best', 1)).toMatchObject({
      ...{ othersToo: true, speciality: null },
    })
  })

  test('is narrowed to the date that was picked', () => {
    const form = startSearch({ day: '2026-03-10' }, usual)
    expect(openingsWanted(form, 'earliest', 1)).toMatchObject({
      ...{ from: '2026-03-10', to: '2026-03-10' },
    })
  })

  test('is turned around when dates or times end before they begin', () => {
    const form = startSearch({}, usual)
    expect(isTurnedAround(form)).toBe(false)
    expect(isTurnedAround({ ...form, to: '2026-03-01' })).toBe(true)
    expect(isTurnedAround({ ...form, earliest: '12:00', latest: '12:00' })).toBe(true)
  })
})

describe('the month', () => {
  const form = startSearch({}, usual)

  test('begins today where it has begun already, and is not asked about when it is over', () => {
    expect(daysWanted(form, '2026-03-01', '2026-03-02')).toMatchObject({
      ...{ from: '2026-03-02', to: '2026-03-31' },
    })
    expect(daysWanted(form, '2026-04-01', '2026-03-02')).toMatchObject({ from: '2026-04-01' })
    expect(daysWanted(form, '2026-02-01', '2026-03-02')).toBeNull()
  })

  test('ends on its last date in any year', () => {
    expect(['2026-02-03', '2028-02-29', '2026-12-31', '2026-04-01'].map(lastOfMonth)).toEqual([
      ...['2026-02-28', '2028-02-29', '2026-12-31', '2026-04-30'],
    ])
  })
})

test('times of the day are any, a half of it, or between', () => {
  expect(wayOf({ earliest: null, latest: null })).toBe('any')
  expect(wayOf({ earliest: null, latest: '12:00' })).toBe('mornings')
  expect(wayOf({ earliest: '12:00', latest: null })).toBe('afternoons')
  expect(wayOf({ earliest: '14:00', latest: null })).toBe('between')
})
