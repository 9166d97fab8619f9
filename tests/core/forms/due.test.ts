import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDue, monthsAfter, type FormVisit } from '../../../core/forms/due.ts'
import { dateOfDay, dayNumber } from '../../../core/kernel/dates.ts'
import { newId, type TypeId } from '../../../core/kernel/ids.ts'

const cleaning = newId<TypeId>(0)
const rules = {
  typeIds: [],
  newPatientsOnly: false,
  everyMonths: null,
  active: true,
  countsFrom: 1,
}
const visit: FormVisit = { typeId: cleaning, isNewPatient: false, date: '2026-03-02' }

test('a form is due until it is signed, and then never again', () => {
  expect(isDue(rules, visit, null)).toBe(true)
  expect(isDue(rules, visit, { edition: 1, on: '2001-01-01' })).toBe(false)
  expect(isDue({ ...rules, active: false }, visit, null)).toBe(false)
})

test('a form for some types, or for new patients, concerns nobody else', () => {
  const other = { ...rules, typeIds: [newId<TypeId>(0)] }
  expect(isDue(other, visit, null)).toBe(false)
  expect(isDue({ ...rules, typeIds: [cleaning] }, visit, null)).toBe(true)
  expect(isDue({ ...rules, newPatientsOnly: true }, visit, null)).toBe(false)
  expect(isDue({ ...rules, newPatientsOnly: true }, { ...visit, isNewPatient: true }, null)).toBe(
    true,
  )
})

test('a form that is signed every year is due on the day a year later, not before', () => {
  const yearly = { ...rules, everyMonths: 12 }
  expect(isDue(yearly, visit, { edition: 1, on: '2025-03-03' })).toBe(false)
  expect(isDue(yearly, visit, { edition: 1, on: '2025-03-02' })).toBe(true)
})

test('a signature under an edition that no longer counts is asked for again', () => {
  const anew = { ...rules, countsFrom: 3 }
  expect(isDue(anew, visit, { edition: 2, on: '2026-03-01' })).toBe(true)
  expect(isDue(anew, visit, { edition: 3, on: '2026-03-01' })).toBe(false)
})

test('months later is the same day, or the last of a shorter month', () => {
  expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28')
  expect(monthsAfter('2024-01-31', 1)).toBe('2024-02-29')
  expect(monthsAfter('2025-11-15', 3)).toBe('2026-02-15')
  const day = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2090-01-01') })
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 120 }), (number, months) => {
      const date = dateOfDay(number)
      const later = monthsAfter(date, months)
      const apart =
        (Number(later.slice(0, 4)) - Number(date.slice(0, 4))) * 12 +
        Number(later.slice(5, 7)) -
        Number(date.slice(5, 7))
      expect(apart).toBe(months)
      expect(later.slice(8) <= date.slice(8)).toBe(true)
    }),
  )
})
