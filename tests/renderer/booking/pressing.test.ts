import { describe, expect, test } from 'vitest'
import {
  newId,
  type LocationId,
  type PatientId,
  type ProviderId,
} from '../../../core/kernel/ids.ts'
import type { Place, Settled } from '../../../renderer/booking/place.ts'
import { outcomeOf, type Press, type Pressed } from '../../../renderer/booking/pressing.ts'

const providerId = newId<ProviderId>(0)
const locationId = newId<LocationId>(0)
const place: Place = {
  ...{ providerId, locationId, minutes: 30, resourceId: null },
  time: { how: 'offered', from: '2026-03-02', chosen: null },
}
const at = (start: string): Settled => ({
  ...{ providerId, locationId, start, minutes: 30, resourceIds: [] },
})
const nine = at('2026-03-02T09:00')
const ten = at('2026-03-02T10:00')

/** Everything is there, unless `more` says otherwise. */
const now = (more: Partial<Pressed> = {}): Pressed => ({
  ...{ patientId: newId<PatientId>(0), place, settled: nine },
  ...{ isMaking: false, isFinding: false, isGone: false },
  ...more,
})
const press = (shown: Settled | null): Press => ({ shown, place })

describe('a press of Book', () => {
  test('books the time that the button named', () => {
    expect(outcomeOf(press(nine), now())).toEqual({ do: 'book', at: nine })
  })

  test('waits while a new patient is recorded, and then books the time that it named', () => {
    const making = { patientId: null, isMaking: true }
    expect(outcomeOf(press(nine), now(making))).toEqual({ do: 'wait' })
    const after = now({ isFinding: true, settled: { start: 'required' } })
    expect(outcomeOf(press(nine), after)).toEqual({ do: 'book', at: nine })
    expect(outcomeOf(press(nine), now({ settled: ten }))).toEqual({ do: 'book', at: nine })
  })

  test('waits while times are looked for, and then books the first of them', () => {
    const finding = now({ isFinding: true, settled: { start: 'required' } })
    expect(outcomeOf(press(null), finding)).toEqual({ do: 'wait' })
    expect(outcomeOf(press(null), now({ settled: ten }))).toEqual({ do: 'book', at: ten })
  })

  test('books no other time where the one that was picked is gone', () => {
    const gone = now({ isGone: true })
    expect(outcomeOf(press(null), gone)).toEqual({ do: 'gone', from: place })
  })

  test('tells what is missing, at once or once it is known that nothing came', () => {
    expect(outcomeOf(press(nine), now({ patientId: null }))).toEqual({ do: 'tell' })
    expect(outcomeOf(press(null), now({ patientId: null, isFinding: true }))).toEqual({
      do: 'tell',
    })
    const none = now({ settled: { start: 'required' } })
    expect(outcomeOf(press(null), none)).toEqual({ do: 'tell' })
  })

  test('is forgotten by whoever goes on to another place meanwhile', () => {
    const other = now({ place: { ...place, minutes: 45 } })
    expect(outcomeOf(press(nine), other)).toEqual({ do: 'forget' })
  })
})
