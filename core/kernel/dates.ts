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

function isRealDate(text: string): boolean {
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}
