import { expect, test } from 'vitest'
import { federalHolidays } from '../../../core/clinic/index.ts'
import { testPractice } from '../../support/practice.ts'
import { problem, refusalOf } from '../appointments/asking.ts'

/** As the Office of Personnel Management publishes them: the days on which offices are closed. */
const PUBLISHED: Readonly<Record<number, string>> = {
  2024: '01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25',
  2025: '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25',
  2026: '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25',
  2027: '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24',
  2028: '2027-12-31 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25',
  2029: '01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25',
  2030: '01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25',
}

test.each(Object.entries(PUBLISHED))('the eleven days of %s are those published', (year, days) => {
  const written = days.split(' ').map((day) => (day.length === 5 ? `${year}-${day}` : day))
  expect(federalHolidays(Number(year)).map(({ observed }) => observed)).toEqual(written)
})

test('a holiday keeps its own date beside the observed one', () => {
  const day = federalHolidays(2027).find(({ code }) => code === 'christmas')
  expect(day).toEqual({ code: 'christmas', date: '2027-12-25', observed: '2027-12-24' })
})

test('the years chosen are added once, beside what is there', async () => {
  const t = testPractice()
  const { clinic } = t.as('manager')
  const wanted = { years: [2026, 2027], which: ['independence', 'christmas'] as const }
  const asked = { ...wanted, which: [...wanted.which] }
  expect(await clinic.addFederalHolidays(asked)).toEqual({ added: 4, closedAlready: 0 })
  expect(await clinic.addFederalHolidays(asked)).toEqual({ added: 0, closedAlready: 4 })
  const { holidays } = await clinic.directory({})
  expect(holidays.map(({ date, name, locationId }) => [date, name, locationId])).toEqual([
    ['2026-07-03', 'Independence Day (observed)', null],
    ['2026-12-25', 'Christmas Day', null],
    ['2027-07-05', 'Independence Day (observed)', null],
    ['2027-12-24', 'Christmas Day (observed)', null],
  ])
})

test('one location closes on what is not closed everywhere, and a given-up day comes back', async () => {
  const t = testPractice()
  const { clinic } = t.as('manager')
  await clinic.addFederalHolidays({ years: [2026], which: ['christmas'] })
  const here = { years: [2026], which: ['christmas', 'columbus'] as const, locationId: t.location }
  const asked = { ...here, which: [...here.which] }
  expect(await clinic.addFederalHolidays(asked)).toEqual({ added: 1, closedAlready: 1 })
  const columbus = (await clinic.directory({})).holidays.find(({ date }) => date === '2026-10-12')
  if (!columbus) throw new Error('nothing was added')
  await clinic.saveHoliday({ ...columbus, active: false })
  expect(await clinic.addFederalHolidays(asked)).toEqual({ added: 1, closedAlready: 1 })
  const again = (await clinic.directory({})).holidays.filter(({ date }) => date === '2026-10-12')
  expect(again).toEqual([{ ...columbus, active: true, version: 3 }])
})

test('names are in the language of the practice', async () => {
  const t = testPractice()
  const { clinic } = t.as('owner')
  const { practice } = await clinic.directory({})
  await clinic.savePractice({ ...practice, language: 'es' })
  const days = await clinic.federalHolidays({ year: 2026 })
  expect(days.map(({ name }) => name)).toContain('Día de la Independencia (observado)')
})

test('is refused without years, for an unknown location, and to those who may not', async () => {
  const t = testPractice()
  const { clinic } = t.as('manager')
  const none = clinic.addFederalHolidays({ years: [], which: ['christmas'] })
  expect(await refusalOf(none)).toMatchObject(problem('years', 'required'))
  const nowhere = { years: [2026], which: ['christmas' as const], locationId: t.maria as never }
  const refused = await refusalOf(clinic.addFederalHolidays(nowhere))
  expect(refused).toMatchObject(problem('locationId', 'not_found'))
  const desk = t.as('front_desk').clinic.federalHolidays({ year: 2026 })
  expect(await refusalOf(desk)).toMatchObject({ code: 'not_permitted' })
})
