import { DateTime, Info, Interval } from 'luxon'
import { addDays, type LocalDate } from '../../core/kernel/dates.ts'
import type { Zone } from '../../core/kernel/zones.ts'

const dateForms = {
  /** Sat, Nov 21 */
  short: { weekday: 'short', month: 'short', day: 'numeric' },
  /** Sat, Nov 21, 2026 */
  dated: { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' },
  /** Nov 21, 2026 */
  medium: { year: 'numeric', month: 'short', day: 'numeric' },
  /** Saturday, November 21, 2026 */
  long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  /** 11/21/2026 */
  numeric: { year: 'numeric', month: '2-digit', day: '2-digit' },
  /** November 2026 */
  month: { year: 'numeric', month: 'long' },
  /** Saturday */
  weekday: { weekday: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

export type DateForm = keyof typeof dateForms

/** A calendar date as people of `locale` read it. */
export const dateText = (date: LocalDate, form: DateForm, locale: string): string =>
  DateTime.fromISO(date, { zone: 'utc' }).setLocale(locale).toLocaleString(dateForms[form])

/**
 * Two dates, both included, said as shortly as the language does: `Jan 17 – 23, 2027`. Spanish
 * writes the month out, `17–23 de enero de 2027`: a short one looks odd between its prepositions.
 */
export const datesText = (from: LocalDate, to: LocalDate, locale: string): string =>
  Interval.fromDateTimes(
    DateTime.fromISO(from, { zone: 'utc', locale }),
    DateTime.fromISO(to, { zone: 'utc', locale }),
  ).toLocaleString({ ...dateForms.medium, month: locale.startsWith('es') ? 'long' : 'short' })

/** The wall-clock time in `zone` at an instant (epoch ms): `9:30 AM`, `9:30`. */
export const timeText = (instant: number, zone: Zone, locale: string): string =>
  clockOf(zone, locale).format(instant)

/** Two wall-clock times in `zone` (epoch ms), said as shortly as the language does: `9:30 – 10:15 AM`. */
export const spanText = (from: number, to: number, zone: Zone, locale: string): string =>
  Interval.fromDateTimes(
    DateTime.fromMillis(from, { zone, locale }),
    DateTime.fromMillis(to, { zone, locale }),
  ).toLocaleString(DateTime.TIME_SIMPLE)

/** A time without the part of the day, for where an axis tells it: `9:30`. */
export const bareTimeText = (instant: number, zone: Zone, locale: string): string =>
  clockOf(zone, locale)
    .formatToParts(instant)
    .filter(({ type }) => type !== 'dayPeriod')
    .map(({ value }) => value)
    .join('')
    .trim()

const clocks = new Map<string, Intl.DateTimeFormat>()

/** A crowded board says some thousand times; making what formats them costs more than they do. */
function clockOf(zone: Zone, locale: string): Intl.DateTimeFormat {
  const key = `${locale} ${zone}`
  const known = clocks.get(key)
  if (known) return known
  const clock = new Intl.DateTimeFormat(locale, {
    ...DateTime.TIME_SIMPLE,
    timeZone: zone,
  })
  clocks.set(key, clock)
  return clock
}

/** A day of every year, `06-15`, as people of `locale` read it: `June 15`. */
export const monthDayText = (monthDay: string, locale: string): string =>
  DateTime.fromISO(`2024-${monthDay}`, { zone: 'utc', locale }).toLocaleString({
    month: 'long',
    day: 'numeric',
  })

/** ISO 8601 number of the week that a date lies in, 1 to 53. */
export const weekNumberOf = (date: LocalDate): number =>
  DateTime.fromISO(date, { zone: 'utc' }).weekNumber

/** ISO 8601 number of the weekday that a week begins with where `locale` is spoken. */
export const firstWeekday = (locale: string): number => Info.getStartOfWeek({ locale })

/** The date in `zone` at an instant (epoch ms). */
export const instantDateText = (
  instant: number,
  zone: Zone,
  form: DateForm,
  locale: string,
): string => DateTime.fromMillis(instant, { zone, locale }).toLocaleString(dateForms[form])

/** Date and time in `zone` at an instant (epoch ms): `Nov 21, 2026, 9:30 AM`. */
export const momentText = (instant: number, zone: Zone, locale: string): string =>
  DateTime.fromMillis(instant, { zone, locale }).toLocaleString(DateTime.DATETIME_MED)

/**
 * Date and time in `zone` at an instant (epoch ms), as lists of visits say them: `Sat, Nov 21, 9:30 AM`,
 * with the year where it is not the one of `now`.
 */
export function visitTimeText(instant: number, zone: Zone, now: number, locale: string): string {
  const yearOf = (ms: number) => DateTime.fromMillis(ms, { zone }).year
  const form = yearOf(instant) === yearOf(now) ? 'short' : 'dated'
  return `${instantDateText(instant, zone, form, locale)}, ${timeText(instant, zone, locale)}`
}

/** Minutes since midnight on any wall: 570 is `9:30 AM`. */
export const minuteText = (minute: number, locale: string): string =>
  timeText(minute * 60_000, 'utc', locale)

/** The name of an ISO weekday (Monday 1 to Sunday 7), in the given length. */
export const weekdayText = (weekday: number, length: 'long' | 'short', locale: string): string =>
  DateTime.fromISO(addDays(A_SUNDAY, weekday), { zone: 'utc', locale }).toLocaleString({
    weekday: length,
  })

/** The ISO weekdays in the order in which a week runs where `locale` is spoken. */
export const weekdaysOf = (locale: string): readonly number[] =>
  [0, 1, 2, 3, 4, 5, 6].map((n) => ((firstWeekday(locale) - 1 + n) % 7) + 1)

/** The same as a person chooses from them: ids are the ISO numbers as text. */
export const weekdayOptions = (length: 'long' | 'short', locale: string) =>
  weekdaysOf(locale).map((day) => ({ id: String(day), label: weekdayText(day, length, locale) }))

const A_SUNDAY = '2026-01-04'
