import { describe, expect, test } from 'vitest'
import { readDate } from '../../renderer/shell/spoken-date.ts'

/** A Saturday. */
const TODAY = '2026-11-21'
const read = (text: string, locale = 'en-US') => readDate(text, TODAY, TODAY, locale)

describe('days near today', () => {
  test.each([
    ['today', '2026-11-21'],
    ['Tomorrow', '2026-11-22'],
    ['ayer', '2026-11-20'],
    ['mañana', '2026-11-22'],
    ['manana', '2026-11-22'],
  ])('%s is %s', (text, date) => expect(read(text)).toBe(date))
})

describe('weekdays', () => {
  test('mean the next one', () => expect(read('fri')).toBe('2026-11-27'))
  test('named like today mean the one in a week', () => expect(read('sat')).toBe('2026-11-28'))
  test('are understood in full in any language', () => expect(read('viernes')).toBe('2026-11-27'))
  test('are cut short only in the language of the screen', () => {
    expect(read('mar')).toBeNull()
    expect(read('mar', 'es-US')).toBe('2026-11-24')
    expect(read('sáb', 'es-US')).toBe('2026-11-28')
  })
  test('are not guessed from two letters or from a longer name', () => {
    expect(read('fr')).toBeNull()
    expect(read('friedman')).toBeNull()
  })
})

describe('written dates', () => {
  test.each([
    ['3/14', '2027-03-14'],
    ['11/20', '2026-11-20'],
    ['9/25', '2026-09-25'],
    ['9/20', '2027-09-20'],
    ['3/14/27', '2027-03-14'],
    ['3.14.2026', '2026-03-14'],
    ['2026-12-01', '2026-12-01'],
    ['mar 14', '2027-03-14'],
    ['14 de marzo de 2028', '2028-03-14'],
    ['dec 1 2026', '2026-12-01'],
    ['2/29', '2028-02-29'],
  ])('%s is %s', (text, date) => expect(read(text)).toBe(date))

  test('stand in the order of the language', () => {
    expect(read('3/4')).toBe('2027-03-04')
    expect(read('3/4', 'es-US')).toBe('2027-04-03')
  })
  test.each(['2/30', '13/1', '2026-02-29', 'march', '14', '3/14/2', 'mar 14 x', ''])(
    '%o is none',
    (text) => expect(read(text)).toBeNull(),
  )
})

describe('steps', () => {
  test.each([
    ['+6w', '2027-01-02'],
    ['+6s', '2027-01-02'],
    ['-3d', '2026-11-18'],
    ['+1m', '2026-12-21'],
    ['+1y', '2027-11-21'],
    ['+ 2 w', '2026-12-05'],
  ])('%s is %s', (text, date) => expect(read(text)).toBe(date))

  test('count from the day that is looked at', () =>
    expect(readDate('+1w', TODAY, '2027-01-31', 'en-US')).toBe('2027-02-07'))
  test('stop at the end of a shorter month', () =>
    expect(readDate('+1m', TODAY, '2027-01-31', 'en-US')).toBe('2027-02-28'))
  test.each(['+6', 'w', '+6x', '6w'])('%s is none', (text) => expect(read(text)).toBeNull())
})
