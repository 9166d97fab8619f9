import { expect, test } from 'vitest'
import { testPractice } from '../../support/practice.ts'
import { searchedPeople } from './searched-people.ts'
import { someone } from './someone.ts'

const numbers = searchedPeople()

test.each([
  ['lopez maria', [1]],
  ['maría lop', [1]],
  ['JOSÉ LÓPEZ', [1]],
  ['mia l', [1]],
  ['lukasz', [5]],
  ['obrien', [6]],
  ["o'brien sean", [6]],
  ['muller strasse', [9]],
  ['oystein', [9]],
  ['vandenberg', [4]],
  ['berg van', [4]],
  ['abe604', [10]],
  ['smith jane', []],
])('names in any order, accents and case aside: %s', (text, found) => {
  expect(numbers(text)).toEqual(found)
})

test('family names that begin with it come first, then other names, then the rest', () => {
  expect(numbers('smith')).toEqual([2, 5, 7, 8])
  expect(numbers('smith', 2)).toEqual([2, 5])
  expect(numbers('li')).toEqual([3, 4])
  expect(numbers('l', 2)).toEqual([3, 1])
})

test.each([
  '1984-03-14',
  '1984/3/14',
  '3/14/1984',
  '03/14/84',
  '14.3.1984',
  '14. 3. 1984',
  '3-14-1984',
  '03141984',
  '14031984',
  '19840314',
  'Mar 14 1984',
  'march 14th, 1984',
  '14 March 84',
  '14th of March 1984',
  '14 de marzo de 1984',
  '14 mar. 1984',
  'marzo 14 1984',
])('the date of birth as %s', (text) => {
  expect(numbers(text)).toEqual([1, 5])
  expect(numbers(`${text} lópez`)).toEqual([1])
  expect(numbers(`smi ${text}`)).toEqual([5])
})

test.each([
  ['4/3/2001', [3]],
  ['3/4/2001', [3]],
  ['1/12/12', [4]],
  ['1 dic 1912', [4]],
  ['2 noviembre 1971', [2]],
  ['30 de febrero de 1984', []],
  ['1984-03-15', []],
  ['lopez 1984', [1]],
  ['smith 1971', [2]],
  ['smith 1984', [5]],
])('other dates: %s', (text, found) => {
  expect(numbers(text)).toEqual(found)
})

test.each([
  ['617 555 01', [1, 5, 4]],
  ['(617) 555-0199', [4]],
  ['+1 617-555-0199', [4]],
  ['16175550199', [4]],
  ['0199', [4]],
  ['020 7183 8750', [3]],
  ['0044 20 7183 8750', [3]],
  ['smith 555-01', [2, 5]],
  ['smith 491', [2]],
  ['555', [7, 2, 4, 1, 6, 12, 11, 8, 9, 10, 5].sort((a, b) => a - b)],
])('part of a telephone number: %s', (text, found) => {
  expect(numbers(text).toSorted((a, b) => a - b)).toEqual([...found].sort((a, b) => a - b))
})

test('a record number, exact first', () => {
  expect(numbers('#10')).toEqual([10])
  expect(numbers('# 010')).toEqual([10])
  expect(numbers('12')).toEqual([12])
  expect(numbers('#2 smith')).toEqual([2])
  expect(numbers('#3 smith')).toEqual([])
  expect(numbers('210')).toEqual([12])
  expect(numbers('#99')).toEqual([])
})

test('search follows a change of the record', async () => {
  const { patients } = testPractice().as('front_desk')
  const zoe = someone()
  await patients.create(zoe)
  expect(await patients.search({ text: 'olafs zoe' })).toMatchObject([
    { id: zoe.id, phone: '+16175550142', birthDate: '1990-05-17', preferredName: null },
  ])
  await patients.change({ ...zoe, version: 1, familyName: 'Papadopoulos', phones: [] })
  expect(await patients.search({ text: 'olafs' })).toEqual([])
  expect(await patients.search({ text: '555 0142' })).toEqual([])
  expect(await patients.search({ text: 'papa' })).toHaveLength(1)
})
