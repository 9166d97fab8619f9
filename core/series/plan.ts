import { addDays, type LocalDate, type LocalDateTime } from '../kernel/dates.ts'
import { dateAt, instantOfDateTime } from '../kernel/zones.ts'
import type { PlannedDate, Session } from './contract.ts'
import type { Member } from './members.ts'
import { startsBetween, type Recurrence } from './recurrence.ts'
import type { Series, StoredDate } from './store.ts'

/** How and where a visit of a series is to be. */
export type Wanted = Session & {
  /** Wall clock of the location. */
  readonly start: LocalDateTime
}

/** What a plan does with one date. */
export interface Step {
  readonly act: PlannedDate['act']
  /** Its name in the series after the edit. */
  readonly start: LocalDateTime
  /** The date as it was; null for a new one. */
  readonly was: Member | null
  /** For `book` and `move`: how the visit is to be. */
  readonly wanted: Wanted | null
  /** What is kept of the date once this is done. */
  readonly leaves: Pick<StoredDate, 'outcome' | 'single'>
}

/** An edit of a series before it is done. */
export interface SeriesPlan {
  /** Null for a new series. */
  readonly before: Series | null
  readonly after: Series
  readonly steps: readonly Step[]
}

/** Days ahead for which the visits of an endless series stand in the book. */
const HORIZON_DAYS = 180
/** Visits that one edit books at most; the rest follows as time goes on. */
const MOST = 400
/** Days of a bounded series that are looked through at once. */
const FARTHEST_DAYS = 3653

/** The date up to which series are carried on today. */
export const horizonOf = (now: number, zone: string): LocalDate =>
  addDays(dateAt(now, zone), HORIZON_DAYS)

/** The starts of a recurrence from a date on for which visits are made, and how far that reaches. */
export function reach(
  recurrence: Recurrence,
  since: LocalDate,
  horizon: LocalDate,
): { starts: LocalDateTime[]; madeTo: LocalDate } {
  const far = addDays(recurrence.start.slice(0, 10), HORIZON_DAYS)
  const endless = far > horizon ? far : horizon
  const last = recurrence.last?.slice(0, 10)
  const farthest = addDays(since, FARTHEST_DAYS)
  const bounded = last === undefined || last < farthest ? last : farthest
  const to = bounded ?? endless
  const found = startsBetween(recurrence, since, to)
  const starts = found.slice(0, MOST)
  const cut = found.length > MOST ? starts.at(-1)?.slice(0, 10) : undefined
  return { starts, madeTo: cut ?? to }
}

/** What the visits of a series are like, at one start. */
export const sessionAt = (series: Series, start: LocalDateTime): Wanted => ({
  providerId: series.providerId,
  locationId: series.locationId,
  modality: series.modality,
  minutes: series.minutes,
  resourceIds: [...series.resourceIds],
  reason: series.reason,
  notes: series.notes,
  patientNotes: series.patientNotes,
  start,
})

/** A step that books a date anew. */
export const bookStep = (series: Series, start: LocalDateTime, was: Member | null): Step => ({
  ...{ act: 'book', start, was, wanted: sessionAt(series, start) },
  leaves: { outcome: 'booked', single: false },
})

/** A step that leaves a date as it is, perhaps under another name. */
export const leaveStep = (
  act: 'single' | 'kept' | 'stay',
  was: Member,
  start = was.start,
): Step => ({
  ...{ act, start, was, wanted: null },
  leaves: { outcome: was.outcome, single: was.single },
})

/** A step that cancels a date, or forgets that it was open. */
export const cancelStep = (was: Member, leaves: Step['leaves'] = CANCELLED): Step => ({
  ...{ act: 'cancel', start: was.start, was, wanted: null },
  leaves,
})

const CANCELLED: Step['leaves'] = { outcome: 'cancelled', single: false }

/** True while a start lies ahead; one that the clocks skip counts by its date. */
export function isAhead(start: LocalDateTime, zone: string, now: number): boolean {
  const instant = instantOfDateTime(start, zone)
  return instant === null ? start.slice(0, 10) >= dateAt(now, zone) : instant > now
}
