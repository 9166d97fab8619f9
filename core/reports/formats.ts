import { toldAge, type LocalDate } from '../kernel/dates.ts'
import type { Zone } from '../kernel/zones.ts'
import type { Words } from './words.ts'

const capitalized = (text: string, locale: string): string =>
  text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1)

/** `Monday, March 2, 2026`. */
export function fullDate(date: LocalDate, { locale }: Words): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })
  return capitalized(format.format(Date.parse(`${date}T00:00:00Z`)), locale)
}

/** `Mar 2, 2026`. */
export const mediumDate = (date: LocalDate, { locale }: Words): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.parse(`${date}T00:00:00Z`),
  )

/** The wall-clock time of an instant (epoch ms), `9:30 AM`. */
export const timeOfDay = (instant: number, zone: Zone, { locale }: Words): string =>
  plain(new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone }).format(instant))

/** Date and wall-clock time of an instant (epoch ms), `Mar 2, 2026, 9:30 AM`. */
export function moment(instant: number, zone: Zone, { locale }: Words): string {
  const style = { dateStyle: 'medium', timeStyle: 'short', timeZone: zone } as const
  return plain(new Intl.DateTimeFormat(locale, style).format(instant))
}

/** The narrow spaces that Intl puts before AM and PM are in few fonts. */
const plain = (text: string): string => text.replace(/[\u202f\u2009]/gu, ' ')

/** The age on a date, `41 y`; of infants in months, weeks or days. */
export function age(on: LocalDate, birthDate: LocalDate, words: Words): string {
  const { unit, count } = toldAge(on, birthDate)
  return words[unit](count)
}
