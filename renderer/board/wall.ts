import { MINUTE } from '../../core/kernel/clock.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { instantOf, wallOf, type WallSpan, type Zone } from '../../core/kernel/zones.ts'

const DAY_MINUTES = 1440

/**
 * Where an interval of instants (epoch ms) stands on the wall of one date: minutes since midnight,
 * cut at midnight. When the clocks go back within it and its end would not come after its start, it
 * is drawn as long as it lasts.
 */
export function wallSpanOf(
  startsAt: number,
  endsAt: number,
  date: LocalDate,
  zone: Zone,
): WallSpan {
  const start = wallMinute(startsAt, date, zone)
  const end = wallMinute(endsAt, date, zone)
  if (end > start) return [start, end]
  return [start, Math.min(DAY_MINUTES, start + Math.max(1, (endsAt - startsAt) / MINUTE))]
}

/** Minutes since midnight of `date`; 0 before the date, 1440 after it. */
function wallMinute(instant: number, date: LocalDate, zone: Zone): number {
  const wall = wallOf(instant, zone)
  if (wall.date === date) return wall.minute
  return wall.date < date ? 0 : DAY_MINUTES
}

/** The instants of a visit of so many minutes from a wall minute; null when a clock change skips its start. */
export function intervalAt(
  date: LocalDate,
  startMinute: number,
  minutes: number,
  zone: Zone,
): readonly [startsAt: number, endsAt: number] | null {
  const startsAt = instantOf(date, startMinute, zone)
  return startsAt === null ? null : [startsAt, startsAt + minutes * MINUTE]
}

/** Whole minutes that a visit lasts. */
export const minutesLong = (visit: { startsAt: number; endsAt: number }): number =>
  Math.round((visit.endsAt - visit.startsAt) / MINUTE)
