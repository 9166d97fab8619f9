import { expect, test } from 'vitest'
import { visitTimeText } from '../../renderer/locales/dates.ts'

const ZONE = 'America/New_York'
const NOW = Date.UTC(2026, 10, 21, 15)
const nextYear = Date.UTC(2027, 0, 5, 14, 30)

test('lists of visits say the weekday, and the year where it is another one', () => {
  const start = Date.UTC(2026, 10, 24, 14, 30)
  expect(plain(visitTimeText(start, ZONE, NOW, 'en-US'))).toBe('Tue, Nov 24, 9:30 AM')
  expect(plain(visitTimeText(nextYear, ZONE, NOW, 'en-US'))).toBe('Tue, Jan 5, 2027, 9:30 AM')
  expect(visitTimeText(nextYear, ZONE, NOW, 'es-ES')).toBe('mar, 5 ene 2027, 9:30')
})

test('the year turns by the clock of the location', () => {
  const midnight = Date.UTC(2027, 0, 1, 5)
  expect(visitTimeText(midnight - 1, ZONE, NOW, 'en-US')).not.toContain('2026')
  expect(visitTimeText(midnight, ZONE, NOW, 'en-US')).toContain('2027')
})

/** Without the narrow space before AM and PM. */
const plain = (text: string) => text.replaceAll('\u202f', ' ')
