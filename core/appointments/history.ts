import type { z } from 'zod'
import type { Writing } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import type { AppointmentId } from '../kernel/ids.ts'
import type { HistoryEntry, Status } from './contract.ts'
import { aboutOf, type Visit } from './visits.ts'

export type HistoryEntry = z.infer<typeof HistoryEntry>

const APPEND = `insert into appointment_history
  (appointment_id, position, at, user_id, kind, from_status, to_status, starts_at, ends_at, provider_id,
    comment, before, undoes)
  select @id, coalesce(max(position) + 1, 0), @now, @userId, @kind, @fromStatus, @status, @startsAt, @endsAt,
    @providerId, @comment, @before, @undoes from appointment_history where appointment_id = @id`

/** What happened to a visit. */
export interface NewStep {
  readonly kind: HistoryEntry['kind']
  /** The visit before; null where it was booked. */
  readonly before: Visit | null
  readonly comment: string | null
  /** The position of the step that this one takes back. */
  readonly undoes?: number
}

/** Keeps what happened to a visit, when and by whom, with what it takes to take it back. */
export function remember(
  { db, now, actor }: Writing,
  visit: Pick<Visit, 'id' | 'status' | 'startsAt' | 'endsAt' | 'providerId'>,
  { kind, before, comment, undoes }: NewStep,
): void {
  const { id, status, startsAt, endsAt, providerId } = visit
  const place = { startsAt, endsAt, providerId }
  const kept = before === null ? null : JSON.stringify(before)
  const step = {
    kind,
    fromStatus: before?.status ?? null,
    status,
    comment,
    before: kept,
    undoes: undoes ?? null,
  }
  db.execute(APPEND, { id, now, userId: actor.userId, ...place, ...step })
}

/** Tells the modules above that the status of a visit changed, and whether its patient wished it. */
export const tellStatus = (
  { emit }: Writing,
  before: Visit,
  after: Visit,
  patientAsked?: boolean,
): void =>
  emit({
    name: 'appointment.status',
    ...aboutOf(after),
    from: before.status,
    to: after.status,
    reason: after.cancelReason,
    patientAsked,
  })

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
