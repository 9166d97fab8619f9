import { DateTime, Info } from 'luxon'
import {
  addDays,
  dayNumber,
  LocalDate,
  weekdayOf,
  type LocalDate as Day,
} from '../../core/kernel/dates.ts'
import { fold } from '../../core/kernel/text.ts'

const LANGUAGES = ['en', 'es'] as const

/** How far behind a date without a year may lie, in days, before the next year is meant. */
const LOOK_BACK = 60

const nearby: Readonly<Record<string, number>> = {
  today: 0,
  hoy: 0,
  tomorrow: 1,
  tmr: 1,
  manana: 1,
  yesterday: -1,
  ayer: -1,
}

/**
 * Reads a date as a person at the desk says it, in English or Spanish: `tomorrow`, `fri` (the next
 * one), `3/14`, `14 mar 2027`, `2027-03-14`, and steps from `from`: `+6w`, `-3d`, `+2m`, `+1y`.
 *
 * @param from the day that is looked at; steps count from it
 * @param locale BCP 47 tag; says whether `3/4` starts with the month or with the day
 * @returns null when the text is no date
 */
export function readDate(text: string, today: Day, from: Day, locale: string): Day | null {
  const said = text.trim().toLowerCase()
  const plain = fold(said)
  const near = nearby[plain]
  if (near !== undefined) return addDays(today, near)
  return (
    step(said, from) ??
    weekday(plain, today, locale) ??
    real(said) ??
    numbers(said, today, locale) ??
    named(plain, today)
  )
}

function step(text: string, from: Day): Day | null {
  const match = /^([+-])\s*(\d{1,4})\s*([dwmysa])$/u.exec(text)
  if (!match) return null
  const count = Number(match[2]) * (match[1] === '-' ? -1 : 1)
  const unit = units[match[3] ?? '']
  if (!unit) return null
  return real(
    DateTime.fromISO(from, { zone: 'utc' })
      .plus({ [unit]: count })
      .toISODate() ?? '',
  )
}

/** `s` and `a` are the Spanish semana and año. */
const units: Readonly<Record<string, 'days' | 'weeks' | 'months' | 'years'>> = {
  d: 'days',
  w: 'weeks',
  s: 'weeks',
  m: 'months',
  y: 'years',
  a: 'years',
}

/** A full name in any language, or the first three letters in the one of the screen: `mar` is a name, too. */
function weekday(text: string, today: Day, locale: string): Day | null {
  const own = locale.slice(0, 2)
  const names = (language: string) => Info.weekdays('long', { locale: language }).map(fold)
  const number =
    positionOf(names, (name) => name === text, LANGUAGES) ??
    positionOf(names, (name) => name.slice(0, 3) === text, [own])
  if (number === null) return null
  const ahead = (number - weekdayOf(today) + 7) % 7
  return addDays(today, ahead === 0 ? 7 : ahead)
}

function numbers(text: string, today: Day, locale: string): Day | null {
  const match = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{2}|\d{4}))?$/u.exec(text)
  if (!match) return null
  const [first, second] = [Number(match[1]), Number(match[2])]
  const [month, day] = monthFirst(locale) ? [first, second] : [second, first]
  return dated(month, day, match[3], today)
}

function monthFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type)
  return parts.indexOf('month') < parts.indexOf('day')
}

function named(text: string, today: Day): Day | null {
  const words = text.split(' ').filter((word) => word !== 'de')
  const spelt = words.findIndex((word) => /^\p{L}/u.test(word))
  const [day, year, more] = words.filter((_, at) => at !== spelt)
  const name = words[spelt] ?? ''
  const months = (language: string) => Info.months('long', { locale: language }).map(fold)
  const month =
    name.length < 3 ? null : positionOf(months, (full) => full.startsWith(name), LANGUAGES)
  if (month === null || more !== undefined || !/^\d{1,2}$/u.test(day ?? '')) return null
  return year === undefined || /^\d{4}$/u.test(year) ? dated(month, Number(day), year, today) : null
}

/** 1 for the first name that fits, in the first language that has one. */
function positionOf(
  names: (language: string) => readonly string[],
  fits: (name: string) => boolean,
  inLanguages: readonly string[],
): number | null {
  for (const language of inLanguages) {
    const at = names(language).findIndex(fits)
    if (at >= 0) return at + 1
  }
  return null
}

function dated(month: number, day: number, year: string | undefined, today: Day): Day | null {
  const on = (inYear: number) =>
    real(`${inYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
  if (year !== undefined) return on(year.length === 2 ? 2000 + Number(year) : Number(year))
  const thisYear = Number(today.slice(0, 4))
  const years = [thisYear - 1, thisYear, thisYear + 1, thisYear + 2, thisYear + 3, thisYear + 4]
  return years.map(on).find((date) => date !== null && isAhead(date, today)) ?? null
}

const isAhead = (date: Day, today: Day) => dayNumber(date) - dayNumber(today) >= -LOOK_BACK

const real = (text: string): Day | null => LocalDate.safeParse(text).data ?? null
