import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll } from 'vitest'
import { handlesOver, type Reader } from '../../../core/database/handles.ts'
import { openDatabase } from '../../../core/database/open.ts'
import { noAddress } from '../../../core/kernel/address.ts'
import { newId, type PatientId } from '../../../core/kernel/ids.ts'
import { searchPatients, storePatient } from '../../../core/patients/index.ts'
import { MONDAY, TEST_KEY } from '../../support/practice.ts'

/** Given, family, preferred name, birth date, phone; the record number is the place in the list. */
export const PEOPLE = [
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

/** Keeps these people for the tests of a file. @returns the record numbers that a search finds */
export function searchedPeople(): (text: string, limit?: number) => number[] {
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
  return (text, limit = 20) =>
    searchPatients(reader, text, limit).map(({ recordNumber }) => recordNumber)
}
