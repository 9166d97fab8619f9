import { describe, expect, test } from 'vitest'
import {
  datesText,
  dateText,
  minuteText,
  weekdayOptions,
  weekdaysOf,
} from '../../renderer/locales/dates.ts'
import { localeOf } from '../../renderer/locales/region.ts'

describe('the formats of a window', () => {
  test.each([
    ['en', ['en-US'], 'en-US'],
    ['en', ['en-GB', 'en'], 'en-GB'],
    ['es', ['es-MX', 'en-US'], 'es-MX'],
    ['es', ['en-US', 'es-ES'], 'es-ES'],
    ['es', ['en-US'], 'es-US'],
    ['en', ['es-419', 'es-ES'], 'en-419'],
    ['en', ['de'], 'en-US'],
    ['es', [], 'es-US'],
    ['en', ['not a tag', 'en-CA'], 'en-CA'],
  ])('speak %s in the region of %j: %s', (language, preferred, locale) =>
    expect(localeOf(language, preferred)).toBe(locale),
  )

  test.each([
    ['en-US', '11/21/2026', '2:30 PM', 7],
    ['en-GB', '21/11/2026', '14:30', 1],
    ['es-US', '21/11/2026', '2:30 p.m.', 7],
    ['es-MX', '21/11/2026', '2:30 p.m.', 7],
    ['es-ES', '21/11/2026', '14:30', 1],
  ])('are those of %s', (locale, date, time, first) => {
    const plain = (text: string) => text.replaceAll(/\s/gu, ' ')
    expect(dateText('2026-11-21', 'numeric', locale)).toBe(date)
    expect(plain(minuteText(870, locale))).toBe(time)
    expect(weekdaysOf(locale)[0]).toBe(first)
  })

  test('write the month of several days out in Spanish only', () => {
    expect(datesText('2026-05-03', '2026-05-09', 'es-MX')).toBe('3–9 de mayo de 2026')
    expect(datesText('2026-05-03', '2026-05-09', 'en-US')).toMatch(/^May 3\s–\s9, 2026$/u)
  })

  test('name the days of the week in its order', () => {
    const names = weekdayOptions('short', 'en-US').map(({ label }) => label)
    expect(names).toEqual(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'])
    expect(weekdaysOf('es-ES')).toEqual([1, 2, 3, 4, 5, 6, 7])
  })
})
