import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meetOnSomeDate } from '../../../core/availability/weeks/rhythm.ts'
import { addDays, weekdayOf } from '../../../core/kernel/dates.ts'
import { newId, type HoursId, type SeasonId } from '../../../core/kernel/ids.ts'
import { isItsWeek, phaseOf } from '../../../core/kernel/weeks.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'

const always = { validFrom: null, validTo: null }

const saturday = (t: TestPractice, more: object = {}) => ({
  id: newId<HoursId>(MONDAY),
  providerId: t.provider,
  locationId: t.location,
  weekday: 6,
  from: '09:00',
  to: '13:00',
  ...more,
})

const overlap = {
  code: 'invalid_input',
  details: { problems: [{ path: 'from', code: 'hours_overlap' }] },
}

test('a rhythm holds in the week of its anchor, from Monday to Sunday, and every n weeks from it', () => {
  const second = { everyWeeks: 2, anchor: '2026-03-05' }
  const holds = (date: string) => isItsWeek(second, date)
  expect(['2026-03-02', '2026-03-08', '2026-03-16'].map(holds)).toEqual([true, true, true])
  expect(['2026-03-01', '2026-03-09', '2026-02-28'].map(holds)).toEqual([false, false, false])
  expect(isItsWeek({ everyWeeks: 1, anchor: null }, '2026-03-09')).toBe(true)
  expect(phaseOf(second)).toBe(phaseOf({ everyWeeks: 2, anchor: '1965-03-08' }))
})

test('two rhythms meet exactly when some date belongs to both', () => {
  const date = fc.integer({ min: -200, max: 400 }).map((days) => addDays('2026-03-02', days))
  const some = fc.record({
    everyWeeks: fc.integer({ min: 1, max: 4 }),
    anchor: date,
    validFrom: fc.option(date),
    validTo: fc.option(date),
  })
  const dates = Array.from({ length: 2000 }, (_, n) => addDays('2023-01-02', n))
  fc.assert(
    fc.property(some, some, fc.integer({ min: 1, max: 7 }), (a, b, weekday) => {
      const met = dates.some(
        (each) =>
          weekdayOf(each) === weekday &&
          [a, b].every(
            (one) =>
              isItsWeek(one, each) &&
              (one.validFrom === null || one.validFrom <= each) &&
              (one.validTo === null || each <= one.validTo),
          ),
      )
      expect(meetOnSomeDate(weekday, a, b)).toBe(met)
    }),
    { numRuns: 150 },
  )
})

test('hours of A weeks and of B weeks may be at one time, of the same weeks not', async () => {
  const t = testPractice()
  const { addHours } = t.as('manager').availability
  await addHours(saturday(t, { everyWeeks: 2, anchor: '2026-03-02' }))
  const elsewhere = { locationId: t.otherLocation }
  await addHours(saturday(t, { ...elsewhere, everyWeeks: 2, anchor: '2026-03-09' }))
  const third = saturday(t, { ...elsewhere, everyWeeks: 3, anchor: '2026-03-09' })
  await expect(addHours(third)).rejects.toMatchObject(overlap)
  await expect(addHours(saturday(t, elsewhere))).rejects.toMatchObject(overlap)
})

test('hours every n weeks say in which week they begin', async () => {
  const t = testPractice()
  const { addHours } = t.as('manager').availability
  await expect(addHours(saturday(t, { everyWeeks: 2 }))).rejects.toMatchObject({
    details: { problems: [{ path: 'anchor', code: 'required' }] },
  })
  await expect(addHours(saturday(t, { everyWeeks: 0 }))).rejects.toMatchObject({
    details: { problems: [{ path: 'everyWeeks', code: 'out_of_range' }] },
  })
  expect(
    meetOnSomeDate(
      6,
      { ...always, everyWeeks: 1, anchor: null },
      { ...always, everyWeeks: 4, anchor: '2026-03-02' },
    ),
  ).toBe(true)
})

const summer = (more: object = {}) => ({
  id: newId<SeasonId>(MONDAY),
  name: 'Summer',
  from: '06-15',
  to: '08-31',
  version: null,
  ...more,
})

test('hours of a season take the place of regular ones and do not meet them', async () => {
  const t = testPractice()
  const manager = t.as('manager').availability
  const season = summer()
  expect(await manager.saveSeason(season)).toEqual({ version: 1 })
  expect(await manager.saveSeason({ ...season, to: '09-06', version: 1 })).toEqual({ version: 2 })
  const monday = saturday(t, { weekday: 1, seasonId: season.id, locationId: t.otherLocation })
  await manager.addHours(monday)
  await expect(manager.addHours({ ...monday, id: newId(MONDAY) })).rejects.toMatchObject(overlap)
  await expect(
    manager.addHours(saturday(t, { seasonId: newId<SeasonId>(MONDAY) })),
  ).rejects.toMatchObject({ details: { problems: [{ path: 'seasonId', code: 'not_found' }] } })
  await expect(manager.removeSeason({ id: season.id, version: 2 })).rejects.toMatchObject({
    details: { problems: [{ path: 'id', code: 'season_in_use' }] },
  })
  await manager.removeHours({ id: monday.id, providerId: t.provider, version: 1 })
  await manager.removeSeason({ id: season.id, version: 2 })
  expect(await manager.seasons({})).toEqual([])
})

test('seasons are days that exist and do not share any, over New Year neither', async () => {
  const t = testPractice()
  const { saveSeason } = t.as('manager').availability
  const refused = (path: string, code: string) => ({ details: { problems: [{ path, code }] } })
  await expect(saveSeason(summer({ to: '06-31' }))).rejects.toMatchObject(
    refused('to', 'date_malformed'),
  )
  const winter = summer({ name: 'Winter', from: '12-15', to: '01-10' })
  await saveSeason(winter)
  await expect(saveSeason(summer({ from: '01-10', to: '02-01' }))).rejects.toMatchObject(
    refused('from', 'seasons_overlap'),
  )
  await saveSeason(summer({ from: '01-11', to: '02-29' }))
  await saveSeason({ ...winter, to: '01-09', version: 1 })
  const provider = t.as('provider').availability
  await expect(provider.saveSeason(summer())).rejects.toMatchObject({ code: 'not_permitted' })
})
