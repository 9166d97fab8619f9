import { z } from 'zod'
import { DAY } from './clock.ts'

/** A calendar date, `2026-11-21`, that exists. */
export const LocalDate = z
  .string('required')
  .regex(/^\d{4}-\d{2}-\d{2}$/u, 'date_malformed')
  .refine(isRealDate, 'date_malformed')
export type LocalDate = string

/** A wall-clock time of day, `09:30`, from `00:00` to `24:00` (the end of the day). */
export const LocalTime = z
  .string('required')
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u, 'time_malformed')
export type LocalTime = string

/** A wall-clock date and time, `2026-11-21T09:30`, read in a location's zone. */
export const LocalDateTime = z
  .string('required')
  .regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/u, 'date_time_malformed')
  .refine((text) => isRealDate(text.slice(0, 10)), 'date_time_malformed')
export type LocalDateTime = string

/** UTC epoch milliseconds. */
export const Instant = z.int().describe('UTC epoch milliseconds')

/** Minutes since midnight on the wall: `09:30` is 570. */
export const minutesOf = (time: LocalTime): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** `570` as `09:30`; 1440 is `24:00`. */
export function timeOf(minutes: number): LocalTime {
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

/** Joins a date and minutes since midnight to `2026-11-21T09:30`. */
export const dateTimeOf = (date: LocalDate, minutes: number): LocalDateTime =>
  `${date}T${timeOf(minutes)}`

/** Whole days since 1970-01-01 of a calendar date, without any zone. */
export const dayNumber = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / DAY

/** The inverse of `dayNumber`. */
export const dateOfDay = (day: number): LocalDate => new Date(day * DAY).toISOString().slice(0, 10)

/** The date `days` later, or earlier when negative. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  dateOfDay(dayNumber(date) + days)

/** ISO 8601 weekday: Monday 1 to Sunday 7. */
export const weekdayOf = (date: LocalDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

/** Every date from `from` to `to`, both included. */
export function datesBetween(from: LocalDate, to: LocalDate): LocalDate[] {
  const first = dayNumber(from)
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, n) =>
    dateOfDay(first + n),
  )
}

/** Completed years on `today` of somebody born on `birthDate`; born on 29 February, a year older on 1 March. */
export function ageOn(today: LocalDate, birthDate: LocalDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** An age as clinics tell it: infants in days, weeks and months, everybody from two years on in years. */
export interface ToldAge {
  readonly unit: 'years' | 'months' | 'weeks' | 'days'
  readonly count: number
}

/** From here on an age is told in weeks; days. */
const IN_WEEKS = 14
const IN_YEARS = 2

/** The age on `today` of somebody born on `birthDate`; who is not born yet is no day old. */
export function toldAge(today: LocalDate, birthDate: LocalDate): ToldAge {
  const years = ageOn(today, birthDate)
  if (years >= IN_YEARS) return { unit: 'years', count: years }
  const months = monthsOn(today, birthDate)
  if (months >= 1) return { unit: 'months', count: months }
  const days = Math.max(0, dayNumber(today) - dayNumber(birthDate))
  if (days < IN_WEEKS) return { unit: 'days', count: days }
  return { unit: 'weeks', count: Math.floor(days / 7) }
}

/** Completed months. */
function monthsOn(today: LocalDate, birthDate: LocalDate): number {
  const months = (date: LocalDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  const begun = months(today) - months(birthDate)
  return today.slice(8) < birthDate.slice(8) ? begun - 1 : begun
}

function isRealDate(text: string): boolean {
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}
