import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLikelySame, isSimilar } from '../../../core/patients/similar.ts'
import { testPractice } from '../../support/practice.ts'
import { someone } from './someone.ts'

test.each([
  ['Katherine', 'Kate'],
  ['Kate', 'Katherine'],
  ['José', 'Jose'],
  ['Jonathan', 'Jonatan'],
  ['Jonh', 'John'],
  ['Anna Maria', 'Anna'],
  ['García Márquez', 'Garcia'],
  ['McDonald', 'Mc Donald'],
  ['Müller', 'muller'],
])('%s may be %s', (a, b) => {
  expect(isSimilar(a, b)).toBe(true)
  expect(isSimilar(b, a)).toBe(true)
})

test.each([
  ['Li', 'Lu'],
  ['Maria', 'Marta Elena'],
  ['John', 'Mary'],
  ['', 'John'],
  ['--', '!!'],
  ['Alexander', 'Alejandra'],
])('%s is not %s', (a, b) => {
  expect(isSimilar(a, b)).toBe(false)
  expect(isSimilar(b, a)).toBe(false)
})

test('likeness does not depend on the order, and everybody is like themselves', () => {
  const name = fc.stringMatching(/^[a-zé]{1,8}( [a-z]{1,5})?$/u)
  const person = fc.record({
    givenName: name,
    familyName: name,
    preferredName: fc.option(name),
    birthDate: fc.constantFrom('1984-03-14', '1990-01-01', null),
    phones: fc.subarray(['+16175550100', '+16175550101']),
  })
  fc.assert(
    fc.property(person, person, (a, b) => {
      expect(isLikelySame(a, b)).toBe(isLikelySame(b, a))
      if (a.birthDate !== null) expect(isLikelySame(a, a)).toBe(true)
    }),
  )
})

test.each([
  ['the same person', {}],
  ['given and family name swapped', { givenName: 'López', familyName: 'María' }],
  ['one letter off', { familyName: 'Lopes' }],
  ['known by the preferred name', { givenName: 'Guadalupe', preferredName: 'Maria' }],
])('a second record is pointed out before it is made: %s', async (_, more) => {
  const t = testPractice()
  const { patients } = t.as('front_desk')
  const twin = someone({
    givenName: 'Maria',
    familyName: 'López',
    birthDate: '1984-03-14',
    ...more,
  })
  await expect(patients.create(twin)).rejects.toMatchObject({
    code: 'likely_duplicate',
    details: { patients: [{ id: t.maria, familyName: 'Lopez', recordNumber: 1 }] },
  })
  const { givenName, familyName, birthDate } = twin
  const preferredName = 'preferredName' in more ? 'Maria' : null
  const asked = { givenName, familyName, preferredName, birthDate, phones: [] }
  expect(await patients.likelyDuplicates(asked)).toMatchObject([{ id: t.maria }])
  expect(await patients.create({ ...twin, duplicateConfirmed: true })).toMatchObject({ version: 1 })
})

test('the same telephone and family name point to one record, another birth date alone to none', async () => {
  const { patients } = testPractice().as('front_desk')
  await patients.create(someone())
  const asked = { givenName: 'Zora', familyName: 'NGUYEN ÓLAFSDÓTTIR', birthDate: null }
  expect(await patients.likelyDuplicates({ ...asked, phones: ['617.555.0142'] })).toHaveLength(1)
  expect(await patients.likelyDuplicates({ ...asked, phones: ['not a number'] })).toEqual([])
  expect(
    await patients.likelyDuplicates({
      givenName: 'Maria',
      familyName: 'Lopez',
      birthDate: '1984-03-15',
      phones: [],
    }),
  ).toEqual([])
})
