import type { Listener } from '../context.ts'
import type { Reader, Writer } from '../database/handles.ts'
import type { Place } from '../kernel/events.ts'
import {
  newId,
  type AppointmentId,
  type FreedTimeId,
  type LocationId,
  type ProviderId,
} from '../kernel/ids.ts'
import { subtract, type Interval } from '../kernel/intervals.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Opening } from './contract.ts'

/** Time that came free, as it was noted; whether it still is, the book says. */
export interface FreedTime extends Place {
  readonly id: FreedTimeId
  readonly why: Exclude<Opening['why'], 'block'>
  readonly freedAt: number
  readonly version: number
}

const AHEAD = `select id, provider_id as providerId, location_id as locationId,
  starts_at as startsAt, ends_at as endsAt, why, freed_at as freedAt, version
  from freed_times where dismissed_at is null and starts_at < @to and ends_at > @from
    and (@providerId is null or provider_id = @providerId)
    and (@locationId is null or location_id = @locationId)
  order by starts_at, freed_at desc, id`

/** Which freed times are asked for: those that meet a span, of one provider or location or of all. */
export interface FreedFilter {
  readonly from: number
  readonly to: number
  readonly providerId: ProviderId | null
  readonly locationId: LocationId | null
}

/** The times that came free in a span and were not left empty on purpose, by start. */
export const freedTimes = (db: Reader, filter: FreedFilter): FreedTime[] =>
  db.prepared<FreedTime>(AHEAD).all(filter)

const INSERT = `insert into freed_times (id, provider_id, location_id, starts_at, ends_at, why,
  freed_at, appointment_id, created_at, updated_at, version)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`

function note(
  db: Writer,
  place: Place,
  why: FreedTime['why'],
  appointmentId: AppointmentId | null,
  now: number,
): void {
  if (place.endsAt <= now) return
  const { providerId, locationId, startsAt, endsAt } = place
  const where = [providerId, locationId, startsAt, endsAt] as const
  db.execute(INSERT, newId<FreedTimeId>(now), ...where, why, now, appointmentId, now, now)
}

/** Notes each time that comes free and is not past. */
export const noteFreedTime: Listener = ({ db, now }, event) => {
  if (event.name === 'time.opened') note(db, event, event.why, null, now)
  if (event.name === 'appointment.parked') note(db, event, 'moved', event.appointmentId, now)
  if (event.name === 'appointment.status') {
    const { to, appointmentId } = event
    if (to === 'cancelled' || to === 'rescheduled' || to === 'no_show')
      note(db, event, to, appointmentId, now)
  }
  if (event.name === 'appointment.moved')
    for (const [startsAt, endsAt] of left(event.before, event))
      note(db, { ...event.before, startsAt, endsAt }, 'moved', event.appointmentId, now)
}

/** What a move leaves free of the place before. */
function left(before: Place, after: Place): Interval[] {
  const taken: Interval[] =
    before.providerId === after.providerId ? [[after.startsAt, after.endsAt]] : []
  return subtract([[before.startsAt, before.endsAt]], taken)
}

const FIND = `select version, dismissed_at as dismissedAt from freed_times where id = ?`
const DISMISS = `update freed_times set dismissed_at = ?, updated_at = ?, version = version + 1
  where id = ? and version = ?`

/**
 * Leaves a freed time empty on purpose.
 *
 * @returns its version. @throws Refusal `not_found`, `stale`
 */
export function dismiss(db: Writer, id: FreedTimeId, version: number, now: number): number {
  const known = db.prepared<{ version: number; dismissedAt: number | null }>(FIND).one(id)
  if (!known) throw new Refusal('not_found')
  if (known.dismissedAt !== null) return known.version
  if (db.execute(DISMISS, now, now, id, version) === 0) throw new Refusal('stale')
  return version + 1
}
