import type { z } from 'zod'
import type { Writing } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import type { AppointmentId } from '../kernel/ids.ts'
import type { HistoryEntry, Status } from './contract.ts'
import { aboutOf, type Visit } from './visits.ts'

export type HistoryEntry = z.infer<typeof HistoryEntry>

const APPEND = `insert into appointment_history
  (appointment_id, position, at, user_id, kind, from_status, to_status, starts_at, ends_at, provider_id, comment)
  select @id, coalesce(max(position) + 1, 0), @now, @userId, @kind, @fromStatus, @status, @startsAt, @endsAt,
    @providerId, @comment from appointment_history where appointment_id = @id`

/** Keeps what happened to a visit, when and by whom. */
export function remember(
  { db, now, actor }: Writing,
  visit: Pick<Visit, 'id' | 'status' | 'startsAt' | 'endsAt' | 'providerId'>,
  kind: HistoryEntry['kind'],
  fromStatus: Status | null,
  comment: string | null,
): void {
  const { id, status, startsAt, endsAt, providerId } = visit
  const place = { startsAt, endsAt, providerId }
  const step = { kind, fromStatus, status, comment }
  db.execute(APPEND, { id, now, userId: actor.userId, ...place, ...step })
}

/** Tells the modules above that the status of a visit changed. */
export const tellStatus = ({ emit }: Writing, before: Visit, after: Visit): void =>
  emit({
    name: 'appointment.status',
    ...aboutOf(after),
    from: before.status,
    to: after.status,
    reason: after.cancelReason,
  })

/** What the program itself did, or somebody whose account is unknown here, carries its name. */
const HISTORY = `select h.at, coalesce(u.display_name, 'Daysheet') as "by", h.kind,
  h.from_status as fromStatus, h.to_status as toStatus, h.starts_at as startsAt,
  h.ends_at as endsAt, h.provider_id as providerId, h.comment
  from appointment_history as h left join users as u on u.id = h.user_id
  where h.appointment_id = ? order by h.position`

/** Everything that happened to a visit, oldest first. */
export const historyOf = (db: Reader, id: AppointmentId): HistoryEntry[] =>
  db.prepared<HistoryEntry>(HISTORY).all(id)

const CAME_FROM = `select from_status as status from appointment_history
  where appointment_id = ? and kind = 'status' order by position desc limit 1`

/** The status that a visit had before its present one; null when it never changed. */
export const cameFrom = (db: Reader, id: AppointmentId): Status | null =>
  db.prepared<{ status: Status | null }>(CAME_FROM).one(id)?.status ?? null

const BOOKED_AS = `select starts_at as startsAt, ends_at as endsAt, provider_id as providerId
  from appointment_history where appointment_id = ? and position = 0`

/** The place that a visit was first booked for. */
export const bookedAs = (db: Reader, id: AppointmentId) =>
  db.prepared<Pick<Visit, 'startsAt' | 'endsAt' | 'providerId'>>(BOOKED_AS).one(id)
