import { describe, expect, test } from 'vitest'
import { nameAndDate, reader } from '../../../renderer/command-box/name-and-date.ts'

/** A Saturday. */
const TODAY = '2026-11-21'
const read = (text: string, locale = 'en-US') => nameAndDate(text, reader(TODAY, TODAY, locale))

describe('a name beside a date', () => {
  test.each([
    ['lopez fri', 'lopez', '2026-11-27'],
    ['fri lopez', 'lopez', '2026-11-27'],
    ['maria lopez tomorrow', 'maria lopez', '2026-11-22'],
    ['lopez 3/14', 'lopez', '2027-03-14'],
    ['lopez +6w', 'lopez', '2027-01-02'],
    ['14 mar 2027 maria lopez', 'maria lopez', '2027-03-14'],
    ['lopez 14 mar', 'lopez', '2027-03-14'],
    ['de la cruz friday', 'de la cruz', '2026-11-27'],
  ])('%s', (text, name, date) => expect(read(text)).toEqual({ name, date }))

  test('is read in Spanish', () => {
    expect(read('lopez vie', 'es-US')).toEqual({ name: 'lopez', date: '2026-11-27' })
    expect(read('lopez mañana', 'es-US')).toEqual({ name: 'lopez', date: '2026-11-22' })
  })
})

describe('a text without both', () => {
  test.each(['lopez', 'maria lopez', 'fri', '14 mar 2027', '3/14 +6w', '+6w', '', '  '])(
    '%j has no date beside a name',
    (text) => expect(read(text)).toEqual({ name: text.trim(), date: null }),
  )
})
