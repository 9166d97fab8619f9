import { IANAZone } from 'luxon'
import { z } from 'zod'
import { DAY, MINUTE } from './clock.ts'
import {
  addDays,
  dateOfDay,
  dayNumber,
  minutesOf,
  type LocalDate,
  type LocalDateTime,
} from './dates.ts'
import type { Interval } from './intervals.ts'

/** An IANA time zone name, `America/New_York`. */
export const Zone = z
  .string('required')
  .refine((name) => IANAZone.isValidZone(name), 'zone_unknown')
export type Zone = string

/** Offsets looked up already: the same few days are asked for again and again, and each costs a date format. */
const known = new Map<Zone, Map<number, number>>()
const KNOWN_AT_MOST = 20_000

/** Minutes east of UTC that `zone` keeps at an instant (epoch ms). */
export function offsetAt(zone: Zone, instant: number): number {
  const ofZone = known.get(zone) ?? new Map<number, number>()
  const found = ofZone.get(instant)
  if (found !== undefined) return found
  const offset = IANAZone.create(zone).offset(instant)
  if (ofZone.size >= KNOWN_AT_MOST) ofZone.clear()
  known.set(zone, ofZone.set(instant, offset))
  return offset
}

/** What the wall clock of `zone` shows at an instant: the date, and minutes since midnight. */
export function wallOf(instant: number, zone: Zone): { date: LocalDate; minute: number } {
  const local = instant + offsetAt(zone, instant) * MINUTE
  const day = Math.floor(local / DAY)
  return { date: dateOfDay(day), minute: Math.floor((local - day * DAY) / MINUTE) }
}

/** The calendar date in `zone` at an instant. */
export const dateAt = (instant: number, zone: Zone): LocalDate => wallOf(instant, zone).date

/**
 * The instant (epoch ms) at which the wall clock of `zone` shows `minute` minutes after midnight of
 * `date`. A wall time that occurs twice means the first.
 *
 * @returns null when a clock change skips that wall time
 */
export function instantOf(date: LocalDate, minute: number, zone: Zone): number | null {
  const wall = dayNumber(date) * DAY + minute * MINUTE
  const before = wall - offsetAt(zone, wall - DAY) * MINUTE
  const after = wall - offsetAt(zone, wall + DAY) * MINUTE
  const shown = (instant: number) => instant + offsetAt(zone, instant) * MINUTE === wall
  const found = [Math.min(before, after), Math.max(before, after)].find(shown)
  return found ?? null
}

/** `instantOf` for the written form `2026-11-21T09:30`. */
export const instantOfDateTime = (local: LocalDateTime, zone: Zone): number | null =>
  instantOf(local.slice(0, 10), minutesOf(local.slice(11)), zone)

/** The first instant of a date in `zone`; where a clock change skips midnight, the change itself. */
export const startOfDay = (date: LocalDate, zone: Zone): number => edge(date, 0, zone)

/** The first and the end instant (exclusive) of a date in `zone`; 23 to 25 hours apart, as clocks change. */
export function dayBounds(date: LocalDate, zone: Zone): { from: number; to: number } {
  return { from: startOfDay(date, zone), to: startOfDay(addDays(date, 1), zone) }
}

/**
 * Turns spans of wall-clock minutes of one date into instants. Offsets are looked up once for
 * a day without a clock change; an end that a change skips moves to the change.
 *
 * @param bounds what `dayBounds` says of the date, where the caller has it at hand
 */
export function wallSpans(
  date: LocalDate,
  spans: readonly WallSpan[],
  zone: Zone,
  bounds = dayBounds(date, zone),
): Interval[] {
  const { from, to } = bounds
  const plain = to - from === DAY
  const at = (minute: number) => (plain ? from + minute * MINUTE : edge(date, minute, zone))
  return spans
    .map(([start, end]): Interval => [at(start), at(end)])
    .filter(([start, end]) => start < end)
}

/** Minutes since midnight, half open: `[540, 1020)` is 9:00 to 17:00. */
export type WallSpan = readonly [start: number, end: number]

/** The instant of a wall time; for one that is skipped, the clock change that skips it. */
function edge(date: LocalDate, minute: number, zone: Zone): number {
  const exact = instantOf(date, minute, zone)
  if (exact !== null) return exact
  const wall = dayNumber(date) * DAY + minute * MINUTE
  const guess = wall - offsetAt(zone, wall - DAY) * MINUTE
  let low = guess - DAY
  let high = guess + DAY
  const after = offsetAt(zone, high)
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE
    if (offsetAt(zone, middle) === after) high = middle
    else low = middle
  }
  return high
}
