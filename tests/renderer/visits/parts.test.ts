import { describe, expect, it } from 'vitest'
import { instantOfDateTime } from '../../../core/kernel/zones.ts'
import { newId, type LocationId, type ProviderId, type TypeId } from '../../../core/kernel/ids.ts'
import {
  byDay,
  chosenOf,
  combinationKey,
  placeOf,
  wholeSpan,
} from '../../../renderer/visits/parts.ts'

const zone = 'America/New_York'
const at = (local: string) => instantOfDateTime(local, zone) ?? 0
const ids = {
  ...{ providerId: newId<ProviderId>(1), locationId: newId<LocationId>(1) },
  typeId: newId<TypeId>(1),
}
const slot = (from: string, to: string) => ({
  ...{ ...ids, startsAt: at(from), endsAt: at(to), resourceIds: [] },
})
const monday = { parts: [slot('2026-03-02T09:00', '2026-03-02T09:30'), slot('2026-03-02T09:45', '2026-03-02T10:30')] } // prettier-ignore
const later = { parts: [slot('2026-03-02T23:00', '2026-03-02T23:30')] }
const tuesday = { parts: [slot('2026-03-03T09:00', '2026-03-03T09:30')] }

describe('combinations', () => {
  it('lie on the days of the wall clock, not of UTC', () => {
    expect(byDay([monday, later, tuesday], zone)).toEqual([
      { date: '2026-03-02', found: [monday, later] },
      { date: '2026-03-03', found: [tuesday] },
    ])
  })

  it('are chosen by what they are made of; the first stands in for one that is gone', () => {
    expect(chosenOf([monday, tuesday], combinationKey(tuesday))).toBe(tuesday)
    expect(chosenOf([monday], combinationKey(tuesday))).toBe(monday)
    expect(chosenOf([], null)).toBeNull()
  })

  it('reach from the first start to the last end', () => {
    expect(wholeSpan(monday.parts)).toEqual({
      startsAt: at('2026-03-02T09:00'),
      endsAt: at('2026-03-02T10:30'),
    })
  })

  it('are booked by the wall clock', () => {
    expect(placeOf(slot('2026-03-02T09:45', '2026-03-02T10:30'), zone)).toMatchObject({
      start: '2026-03-02T09:45',
      minutes: 45,
    })
  })
})
