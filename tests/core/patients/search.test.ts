import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { handlesOver, type Reader } from '../../../core/database/handles.ts'
import { openDatabase } from '../../../core/database/open.ts'
import { noAddress } from '../../../core/kernel/address.ts'
import { newId, type PatientId } from '../../../core/kernel/ids.ts'
import { searchPatients, storePatient } from '../../../core/patients/index.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MONDAY, TEST_KEY, testPractice } from '../../support/practice.ts'
import { someone } from './someone.ts'

/** Given, family, preferred name, birth date, phone; the record number is the place in the list. */
const PEOPLE = [
  ['María José', 'López', 'Mia', '1984-03-14', '+16175550100'],
  ['John', 'Smith', null, '1971-11-02', '+14915550101'],
  ['Wei', 'Li', null, '2001-04-03', '+442071838750'],
  ['Liam', 'van den Berg', null, '1912-12-01', '+16175550199'],
  ['Łukasz', 'Smithson', null, '1984-03-14', '+16175550100'],
  ['Seán', 'O’Brien', null, '1955-06-30', '+17815557777'],
  ['Smitha', 'Rao', null, '1999-09-09', '+18575554321'],
  ['Ana', 'Blacksmith', null, '1963-01-20', '+15085550000'],
  ['Øystein', 'Müller-Straße', null, '1984-11-12', '+15085551212'],
  ['Abe604', 'Rao12', null, '1930-01-01', '+15085551313'],
  ['Noah', 'Rao', null, '1930-01-02', '+15085551414'],
  ['Ida', 'Rao', null, '1930-01-03', '+12105551515'],
] as const

let reader: Reader
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'daysheet-search-'))
  const database = openDatabase(join(folder, 'practice.daysheet'), TEST_KEY)
  const handles = handlesOver(database.connection)
  reader = handles.reader
  for (const [givenName, familyName, preferredName, birthDate, number] of PEOPLE)
    storePatient(
      handles.writer,
      {
        id: newId<PatientId>(MONDAY),
        givenName,
        familyName,
        preferredName,
        birthDate,
        sex: 'unknown',
        phones: [{ kind: 'mobile', number }],
        email: null,
        address: noAddress,
        language: 'en',
        contactPreference: 'phone',
        alerts: [],
        notes: '',
      },
      MONDAY,
    )
  return () => {
    database.close()
    rmSync(folder, { recursive: true })
  }
})

const numbers = (text: string, limit = 20) =>
  searchPatients(reader, text, limit).map(({ recordNumber }) => recordNumber)

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

test.each(['', '   ', '"', '*', '---', '^', '()', '\u0000', '\ud800', '%', '_', '>', '<', '# '])(
  'nothing to look for finds nobody: %j',
  (text) => {
    expect(numbers(text)).toEqual([])
  },
)

describe('operators are plain text', () => {
  test.each([
    'smith OR rao',
    'smith AND NOT rao',
    'NEAR(smith rao)',
    'text:smith rao',
    'smith" OR "rao',
    "smith' OR '1'='1",
    "'; DROP TABLE patients;--",
    'smith) OR (rao',
    '{text}:smith + rao',
  ])('%s finds nobody who lacks one of these words', (text) => {
    expect(numbers(text)).toEqual([])
  })

  test.each(['smith* rao*', '"smith" "rao"', '^smith ^rao', '(smith) -rao', 'smith+rao'])(
    '%s means two words',
    (text) => {
      expect(numbers(text)).toEqual([7])
    },
  )

  test('whatever is typed, it never fails and finds only those who have every word', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '"',
        '*',
        'OR',
        'NOT',
        '(',
        ')',
        '^',
        ':',
        '-',
        '#',
        '>',
        '<',
        '=',
        "'",
        '\0',
      ),
      fc.constantFrom('smith', 'rao', 'li', 'lo', '1984', '617', '3/14/1984', 'mar 14 84'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom(' ', ''), (pieces, glue) => {
        const text = pieces.join(glue)
        const found = numbers(text, 50)
        expect(new Set(found).size).toBe(found.length)
        if (pieces.includes('smith') && glue === ' ')
          expect([2, 5, 7, 8]).toEqual(expect.arrayContaining(found))
      }),
      { numRuns: 500 },
    )
  })

  test('two hundred characters of single letters are looked for one by one', () => {
    const letters = Array.from({ length: 100 }, (_, at) => String.fromCodePoint(0x3b1 + at))
    expect(numbers(letters.join(' '))).toEqual([])
  })
})

test('every part of every name, number and date finds its owner', () => {
  const owner = fc.constantFrom(...PEOPLE.map((person, at) => ({ person, number: at + 1 })))
  fc.assert(
    fc.property(owner, fc.nat(), fc.nat(), ({ person, number }, from, length) => {
      const [given, family, , birth, phone] = person
      for (const whole of [given.split(' ')[0] ?? '', phone.slice(1)]) {
        const start = from % Math.max(1, whole.length - 3)
        const part = whole.slice(start, start + 3 + (length % 8))
        expect(numbers(part, 50)).toContain(number)
      }
      const start = Array.from(family)
        .slice(0, 1 + (length % family.length))
        .join('')
      expect(numbers(`${birth} ${start}`, 50)).toContain(number)
    }),
  )
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
