import { bookOne } from '../appointments/index.ts'
import type { Writing } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { attempt } from '../database/attempt.ts'
import { addDays, type LocalDate, type LocalDateTime } from '../kernel/dates.ts'
import { newId, type AppointmentId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import { bookingOf } from './asking.ts'
import { horizonOf, isAhead, sessionAt } from './plan.ts'
import { startsBetween } from './recurrence.ts'
import {
  datesOf,
  keepDate,
  reachTo,
  saveSeries,
  seriesToRoll,
  type Series,
  type StoredDate,
} from './store.ts'
import { codeOf } from './weighing.ts'

/** What carrying series on did. */
export interface Rolled {
  /** Visits booked. */
  booked: number
  /** Dates that could not be booked and wait for a decision. */
  conflicts: number
}

/**
 * Carries every series on to the horizon. A date that cannot be booked is kept as a conflict for
 * a person to decide, never left out.
 */
export function rollSeries(context: Writing): Rolled {
  const rolled: Rolled = { booked: 0, conflicts: 0 }
  for (const series of dueSeries(context.db, context.now))
    for (const date of roll(context, series)) {
      if (date.outcome === 'booked') rolled.booked += 1
      if (date.outcome === 'conflict') rolled.conflicts += 1
    }
  return rolled
}

/** The series that do not reach the horizon of their own zone yet. @param now epoch ms */
export const dueSeries = (db: Reader, now: number): Series[] =>
  seriesToRoll(db, horizonOf(now, FIRST_ZONE)).filter(
    ({ madeTo, zone }) => madeTo < horizonOf(now, zone),
  )

/** Where a date begins first. */
const FIRST_ZONE = 'Etc/GMT-14'

function roll(context: Writing, series: Series): StoredDate[] {
  const { db, now } = context
  const madeTo = earlier(horizonOf(now, series.zone), series.last?.slice(0, 10))
  const known = new Set(datesOf(db, series.id).map(({ start }) => start))
  const made = startsBetween(series, addDays(series.madeTo, 1), madeTo)
    .filter((start) => !known.has(start))
    .map((start) => makeDate(context, series, start))
  if (made.length === 0) reachTo(db, series.id, madeTo)
  else saveSeries(db, { ...series, madeTo }, now)
  for (const date of made) keepDate(db, series.id, date)
  return made
}

const earlier = (one: LocalDate, other: LocalDate | undefined): LocalDate =>
  other !== undefined && other < one ? other : one

/** A date that went by while nobody opened the practice is told as left out. */
function makeDate(context: Writing, series: Series, start: LocalDateTime): StoredDate {
  const none = { start, appointmentId: null, single: false }
  if (!isAhead(start, series.zone, context.now))
    return { ...none, outcome: 'skipped', problem: 'passed' }
  const id = newId<AppointmentId>(context.now)
  const asked = bookingOf(series, sessionAt(series, start), id, null)
  const belonging = { seriesId: series.id, seriesStart: start }
  const booked = attempt(context.db, () => bookOne(context, asked, belonging))
  if (booked instanceof Refusal) return { ...none, outcome: 'conflict', problem: codeOf(booked) }
  return { ...none, outcome: 'booked', appointmentId: id, problem: null }
}
