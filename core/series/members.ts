import { findVisit, isActive, isParked, type Visit } from '../appointments/index.ts'
import type { Reading } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import type { AppointmentId } from '../kernel/ids.ts'
import { instantOfDateTime } from '../kernel/zones.ts'
import { datesOf, type Series, type StoredDate } from './store.ts'

/** A date of a series with its visit, if one stands. */
export interface Member extends StoredDate {
  /** Null where none stands or is parked: left out, cancelled, moved to another booking, never booked. */
  readonly visit: Visit | null
  /** True once its time has come. */
  readonly begun: boolean
  /** False once it has begun, somebody has arrived, it is completed or paid, and while it is parked. */
  readonly changeable: boolean
}

/** Every date of a series with its visit, in order. */
export const membersOf = (context: Reading, series: Series): Member[] =>
  datesOf(context.db, series.id).map((date) => memberOf(context, series, date))

function memberOf({ db, now }: Reading, { zone }: Series, date: StoredDate): Member {
  const found = date.appointmentId === null ? undefined : findVisit(db, date.appointmentId)
  const visit = found && (isActive(found.status) || isParked(db, found.id)) ? found : null
  const startsAt = visit ? visit.startsAt : (instantOfDateTime(date.start, zone) ?? Infinity)
  const begun = startsAt <= now
  return { ...date, visit, begun, changeable: !begun && (visit === null || mayChange(db, visit)) }
}

const mayChange = (db: Reader, visit: Visit): boolean =>
  (visit.status === 'scheduled' || visit.status === 'confirmed') && !isPaid(db, visit.id)

const PAID = 'select coalesce(sum(amount_cents), 0) as cents from payments where appointment_id = ?'

const isPaid = (db: Reader, id: AppointmentId): boolean =>
  (db.prepared<{ cents: number }>(PAID).one(id)?.cents ?? 0) > 0
