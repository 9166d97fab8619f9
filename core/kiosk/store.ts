import type { Reader, Writer } from '../database/handles.ts'
import type { AppointmentId, UserId } from '../kernel/ids.ts'
import type { ChangedPart, CheckIn } from './check-in-contract.ts'
import { ticketOf } from './tickets.ts'

type Row = Omit<CheckIn, 'changed' | 'ticket'> & { readonly changed: string }

const SELECT = `select c.appointment_id as appointmentId, c.way, c.at, u.display_name as "by",
  c.unpaid_reason as unpaidReason, c.changed, c.reviewed_at as reviewedAt
  from check_ins as c left join users as u on u.id = c.user_id`

const toCheckIn = (db: Reader, { changed, ...row }: Row): CheckIn => ({
  ...row,
  changed: JSON.parse(changed) as ChangedPart[],
  ticket: ticketOf(db, row.appointmentId),
})

/** How somebody checked in; undefined where they never did. */
export function findCheckIn(db: Reader, id: AppointmentId): CheckIn | undefined {
  const row = db.prepared<Row>(`${SELECT} where c.appointment_id = ?`).one(id)
  return row && toCheckIn(db, row)
}

/** How somebody checked in, or that they have not. */
export const checkInOf = (db: Reader, id: AppointmentId): CheckIn =>
  findCheckIn(db, id) ?? {
    appointmentId: id,
    ticket: ticketOf(db, id),
    ...{ way: null, at: null, by: null, unpaidReason: null, changed: [], reviewedAt: null },
  }

const UNREVIEWED = `${SELECT} where c.changed <> '[]' and c.reviewed_at is null and c.at >= ?
  order by c.at desc, c.appointment_id`

/** Check-ins since an instant (epoch ms) whose changes nobody looked at, newest first. */
export const unreviewedSince = (db: Reader, since: number): CheckIn[] =>
  db
    .prepared<Row>(UNREVIEWED)
    .all(since)
    .map((row) => toCheckIn(db, row))

/** How a check-in about to be kept was done. */
export interface NewCheckIn {
  readonly appointmentId: AppointmentId
  readonly way: 'desk' | 'kiosk'
  readonly unpaidReason: string | null
  readonly changed: readonly ChangedPart[]
  readonly userId: UserId | null
}

const KEEP = `insert into check_ins (appointment_id, way, unpaid_reason, changed, user_id, at)
  values (@appointmentId, @way, @unpaidReason, @changed, @userId, @now)
  on conflict (appointment_id) do update set way = @way, unpaid_reason = @unpaidReason,
    changed = @changed, reviewed_at = null, user_id = @userId, at = @now`

/** Keeps how somebody checked in; one who was sent back and comes again is kept anew. */
export function keepCheckIn(db: Writer, checkIn: NewCheckIn, now: number): void {
  db.execute(KEEP, { ...checkIn, changed: JSON.stringify(checkIn.changed), now })
}

/** Marks the changes of a check-in as looked at. @returns false where there is none */
export const markReviewed = (db: Writer, id: AppointmentId, now: number): boolean =>
  db.execute(
    'update check_ins set reviewed_at = coalesce(reviewed_at, ?) where appointment_id = ?',
    now,
    id,
  ) > 0
