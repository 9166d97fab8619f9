import { describe, expect, test } from 'vitest'
import { understandLine } from '../../../core/appointments/wording/reading-line.ts'
import { newId, type PatientId, type ProviderId } from '../../../core/kernel/ids.ts'
import { isLine, offersSearch } from '../../../renderer/command-box/search-offer.ts'
import { MONDAY } from '../../support/practice.ts'

const chen = { what: 'provider', id: newId<ProviderId>(MONDAY), name: 'Ada Chen' } as const
const smiths = ['1971-11-02', '2001-01-09'].map((birthDate) => ({
  ...{ id: newId<PatientId>(MONDAY), givenName: 'John', familyName: 'Smith' },
  ...{ preferredName: null, birthDate },
}))

/** What the practice understands of a line. */
const read = (text: string, language: 'en' | 'es' = 'en') =>
  understandLine(
    text,
    { now: MONDAY, zone: 'America/New_York', language },
    { known: [{ meaning: chen }], patients: (words) => (words === 'john smith' ? smiths : []) },
  )

describe('a line that found nothing else', () => {
  test.each(['zzz qqq', 'blue car', 'the for a', 'where is the stapler'])(
    '%j is no search: nothing of it is understood',
    (text) => expect(offersSearch(text, false, read(text))).toBe(false),
  )
  test.each(['dr chen soon', 'blue car friday', 'anything after 2', 'visit of 30 min'])(
    '%j is a search: something of it is understood',
    (text) => expect(offersSearch(text, false, read(text))).toBe(true),
  )
  test('is one in the language of the screens', () => {
    const text = 'algo por la tarde'
    expect(offersSearch(text, false, read(text, 'es'))).toBe(true)
    expect(offersSearch(text, false, read(text, 'en'))).toBe(false)
  })
  test('is one where a name means several', () => {
    const reading = read('for john smith')
    expect(reading.pieces).toEqual([])
    expect(offersSearch('for john smith', false, reading)).toBe(true)
  })
  test('is one where nobody could be asked what it says', () => {
    expect(offersSearch('dr chen soon', false, 'failed')).toBe(true)
    expect(offersSearch('chen', false, 'failed')).toBe(false)
  })
  test('is none while nobody knows what it says', () =>
    expect(offersSearch('dr chen soon', false, undefined)).toBe(false))
})

test('below other findings a line is offered without being read', () =>
  expect(offersSearch('maria lopez', true, undefined)).toBe(true))

test.each(['lopez', ' lopez ', ''])('%j is no line', (text) => {
  expect(isLine(text)).toBe(false)
  expect(offersSearch(text, true, undefined)).toBe(false)
})
