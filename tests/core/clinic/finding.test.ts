import { expect, test } from 'vitest'
import {
  closes,
  findLocation,
  findProvider,
  findResource,
  findResources,
  findType,
  holidaysBetween,
  holidaysOn,
  listActiveLocations,
  listActiveProviders,
  listActiveTypes,
  practiceSettings,
  saveHoliday,
  saveProvider,
  saveResource,
} from '../../../core/clinic/index.ts'
import { newId } from '../../../core/kernel/ids.ts'
import { join } from 'node:path'
import { testFolder } from '../../support/folder.ts'
import { MONDAY, testPractice, withDatabase } from '../../support/practice.ts'

test('other modules find what stands in the clinic', () => {
  const t = testPractice()
  t.peek((db) => {
    expect(findLocation(db, t.location)?.zone).toBe('America/New_York')
    expect(findProvider(db, t.provider)?.familyName).toBe('Chen')
    expect(findType(db, t.procedure)).toMatchObject({
      bufferAfter: 10,
      needs: [{ kind: 'room', category: null, late: false }],
    })
    expect(findResource(db, t.room)?.locationId).toBe(t.location)
    expect(findResource(db, newId(MONDAY))).toBeUndefined()
    expect(listActiveLocations(db)).toHaveLength(2)
    expect(listActiveTypes(db)).toHaveLength(2)
    expect(practiceSettings(db).name).toBe('Test Clinic')
  })
})

test('what is no longer in use is not offered but can still be found', () => {
  const t = testPractice()
  t.peek((db) => {
    const provider = findProvider(db, t.otherProvider)
    const room = findResource(db, t.otherRoom)
    if (!provider || !room) throw new Error('the small clinic has both')
    saveProvider(db, { ...provider, active: false }, 1, MONDAY)
    saveResource(db, { ...room, active: false }, 1, MONDAY)
    expect(listActiveProviders(db).map(({ id }) => id)).toEqual([t.provider])
    expect(findProvider(db, t.otherProvider)?.active).toBe(false)
    expect(findResources(db, t.location).map(({ id }) => id)).toEqual([t.room])
  })
})

test('a holiday closes its own location, or every one', () => {
  const t = testPractice()
  const day = (date: string, locationId: typeof t.location | null, active = true) => ({
    id: newId<Parameters<typeof saveHoliday>[1]['id']>(MONDAY),
    date,
    name: `Holiday of ${date}`,
    locationId,
    active,
  })
  t.peek((db) => {
    saveHoliday(db, day('2026-03-17', t.location), null, MONDAY)
    saveHoliday(db, day('2026-05-25', null), null, MONDAY)
    saveHoliday(db, day('2026-03-18', null, false), null, MONDAY)
    const count = (date: string, at: typeof t.location) => holidaysOn(db, date, at).length
    expect(count('2026-03-17', t.location)).toBe(1)
    expect(count('2026-03-17', t.otherLocation)).toBe(0)
    expect(count('2026-05-25', t.otherLocation)).toBe(1)
    expect(count('2026-03-18', t.location)).toBe(0)
    const spring = holidaysBetween(db, '2026-03-01', '2026-05-25')
    expect(spring.map(({ date }) => date)).toEqual(['2026-03-17', '2026-05-25'])
    expect(spring.map((holiday) => closes(holiday, t.otherLocation))).toEqual([false, true])
  })
})

test('before set-up there are no settings', () => {
  withDatabase(join(testFolder(), 'practice.daysheet'), (db) => {
    expect(() => practiceSettings(db)).toThrow(expect.objectContaining({ code: 'not_set_up' }))
  })
})
