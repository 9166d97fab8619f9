import { z } from 'zod'
import { Callee, LastCall } from '../kernel/calls.ts'
import { Instant } from '../kernel/dates.ts'
import { AppointmentId, LocationId, NoticeId, ProviderId, TypeId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { Status } from '../kernel/visit-status.ts'

/** What became of a visit that its patient does not know yet. */
export const NoticeKind = z.enum(['booked', 'moved', 'cancelled'])
export type NoticeKind = z.infer<typeof NoticeKind>

/** Where and when a patient is expected. */
export const Expected = z.object({
  providerId: ProviderId,
  locationId: LocationId,
  startsAt: Instant,
})
export type Expected = z.infer<typeof Expected>

export const Notice = z.object({
  id: NoticeId,
  appointmentId: AppointmentId,
  kind: NoticeKind,
  /** `waiting` may still be taken back, or its visit is parked; `to_tell` is due. */
  state: z.enum(['waiting', 'to_tell', 'withdrawn', 'told']),
  /** What the patient knows; null where they know of no visit. */
  known: Expected.nullable(),
  /** From when on it is to be told. */
  dueAt: Instant,
  /** Off the board, looking for a place: there is nothing to tell yet. */
  parked: z.boolean(),
  toldAt: Instant.nullable(),
  toldBy: z.string().nullable(),
  madeBy: z.string(),
  version: z.int(),
})
export type Notice = z.infer<typeof Notice>

/** A notice on the desk's list, with whom to tell and what. */
export const ListedNotice = Notice.extend({
  /** The visit as it is now. */
  visit: Expected.extend({ endsAt: Instant, typeId: TypeId, status: Status, version: z.int() }),
  callee: Callee,
  lastCall: LastCall.nullable(),
})
export type ListedNotice = z.infer<typeof ListedNotice>

const answered = { id: NoticeId, version: z.int() }

export const noticesContract = {
  list: procedure({
    kind: 'read',
    permission: 'appointments.read',
    audit: 'notices.viewed',
    method: 'GET',
    path: '/notices',
    summary: 'Which patients are to be told what, the earliest visit first; waiting ones follow',
    input: z.object({}),
    output: z.array(ListedNotice),
  }),
  ofAppointment: procedure({
    kind: 'read',
    permission: 'appointments.read',
    audit: 'notices.viewed',
    method: 'GET',
    path: '/appointments/{appointmentId}/notices',
    summary: 'What the patient of an appointment was told of it, or will be, oldest first',
    input: z.object({ appointmentId: AppointmentId }),
    output: z.array(Notice),
  }),
  tell: procedure({
    kind: 'write',
    permission: 'appointments.book',
    audit: 'notice.told',
    method: 'POST',
    path: '/notices/{id}/tell',
    summary: 'The patient knows',
    input: z.object(answered),
    output: Notice,
  }),
  reopen: procedure({
    kind: 'write',
    permission: 'appointments.book',
    audit: 'notice.reopened',
    method: 'POST',
    path: '/notices/{id}/reopen',
    summary: 'The patient does not know after all',
    input: z.object(answered),
    output: Notice,
  }),
}
