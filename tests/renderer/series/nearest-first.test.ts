import { expect, test } from 'vitest'
import type { Slot } from '../../../core/appointments/contract.ts'
import { newId, type LocationId, type ProviderId } from '../../../core/kernel/ids.ts'
import { nearestFirst } from '../../../renderer/series/nearest-first.ts'

const NEW_YORK = 'America/New_York'
const providerId = newId<ProviderId>(0)
const locationId = newId<LocationId>(0)
const at = (time: string): Slot => {
  const startsAt = Date.parse(time)
  return { providerId, locationId, startsAt, endsAt: startsAt + 1_800_000, resourceIds: [] }
}

test('the opening nearest to the lost time comes first, before it or after it', () => {
  const early = at('2026-03-03T09:00-05:00')
  const before = at('2026-03-03T14:30-05:00')
  const after = at('2026-03-03T16:00-05:00')
  const next = at('2026-03-04T09:00-05:00')
  const found = nearestFirst([early, before, after, next], '2026-03-03T15:00', NEW_YORK)
  expect(found).toEqual([before, after, early, next])
})

test('a start that the clocks skip has its neighbours all the same', () => {
  const before = at('2026-03-08T01:30-05:00')
  const after = at('2026-03-08T03:30-04:00')
  expect(nearestFirst([before, after], '2026-03-08T02:45', NEW_YORK)).toEqual([after, before])
})
