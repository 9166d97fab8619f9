import { z } from 'zod'
import { BoardEntry, CancelReason, Override } from '../appointments/contract.ts'
import { Modality } from '../clinic/contract.ts'
import { Instant, LocalDate, LocalDateTime } from '../kernel/dates.ts'
import {
  AppointmentId,
  EditId,
  GroupId,
  WaitlistEntryId,
  LocationId,
  PatientId,
  ProviderId,
  ResourceId,
  TypeId,
} from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { line, note, optionalLine } from '../kernel/text.ts'

/** A group that meets once: it takes up its provider and its room whether anybody has joined or not. */
export const Group = z.object({
  id: GroupId,
  name: z.string(),
  providerId: ProviderId,
  locationId: LocationId,
  typeId: TypeId,
  resourceId: ResourceId.nullable(),
  modality: Modality,
  startsAt: Instant,
  endsAt: Instant,
  /** Places. */
  capacity: z.int(),
  /** Participants who were neither cancelled nor missed. */
  taken: z.int(),
  /** Patients who wait for a place. */
  waiting: z.int(),
  notes: z.string(),
  cancelled: z.boolean(),
  overridden: z.boolean(),
  version: z.int(),
})
export type Group = z.infer<typeof Group>

/** A patient who wants a place of a full group. */
export const Waiting = z.object({
  id: WaitlistEntryId,
  patientId: PatientId,
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string().nullable(),
  birthDate: LocalDate,
  phone: z.string().nullable(),
  comment: z.string().nullable(),
  since: Instant,
  version: z.int(),
})
export type Waiting = z.infer<typeof Waiting>

export const GroupRecord = Group.extend({
  /** By name; those who left, too. */
  participants: z.array(BoardEntry),
  /** Longest waiting first. */
  waitlist: z.array(Waiting),
})
export type GroupRecord = z.infer<typeof GroupRecord>

const id = GroupId
const capacity = z.int('out_of_range').min(1, 'out_of_range').max(200, 'out_of_range')
const texts = { name: line(80), capacity, notes: note() }
const place = {
  providerId: ProviderId,
  locationId: LocationId,
  /** Wall-clock start at the location. */
  start: LocalDateTime,
  minutes: z.int().min(1, 'duration_out_of_bounds').max(1440, 'duration_out_of_bounds'),
  /** The room or chair where it meets. */
  resourceId: ResourceId.nullable().default(null),
  override: Override.nullable().default(null),
}
const version = z.int()
const write = {
  kind: 'write',
  permission: 'appointments.book',
  method: 'POST',
  output: GroupRecord,
} as const

export const groupsContract = {
  list: procedure({
    kind: 'read',
    permission: 'appointments.read',
    audit: null,
    method: 'GET',
    path: '/groups',
    summary: 'Groups that meet on a range of dates, without who takes part',
    input: z.object({
      from: LocalDate,
      to: LocalDate,
      locationId: LocationId.nullable().default(null),
    }),
    output: z.array(Group),
  }),
  get: procedure({
    kind: 'read',
    permission: 'appointments.read',
    audit: 'group.viewed',
    method: 'GET',
    path: '/groups/{id}',
    summary: 'A group with its participants and its waitlist',
    input: z.object({ id }),
    output: GroupRecord,
  }),
  create: procedure({
    ...write,
    audit: 'group.saved',
    path: '/groups',
    summary: 'Plan a group; asking again with the same id gives the same answer',
    input: z.object({
      id,
      ...texts,
      typeId: TypeId,
      modality: Modality.default('in_person'),
      ...place,
    }),
  }),
  change: procedure({
    ...write,
    audit: 'group.saved',
    method: 'PUT',
    path: '/groups/{id}',
    summary: 'Change name, places and notes',
    input: z.object({ id, version, ...texts }),
  }),
  move: procedure({
    ...write,
    audit: 'group.moved',
    path: '/groups/{id}/reschedule',
    summary: 'Move a group with everybody who takes part',
    input: z.object({ id, version, ...place }),
  }),
  cancel: procedure({
    ...write,
    audit: 'group.cancelled',
    path: '/groups/{id}/cancel',
    summary: 'Cancel a group and everybody who takes part, as one',
    input: z.object({
      id,
      version,
      reason: CancelReason,
      comment: optionalLine(200),
      /** Given, the whole can be taken back under this id by `appointments.undoEdit`. */
      editId: EditId.nullable().default(null),
    }),
  }),
  join: procedure({
    ...write,
    audit: 'group.joined',
    path: '/groups/{id}/participants',
    summary: 'Book a patient into a group; refused `group_full` when every place is taken',
    input: z.object({
      id,
      appointmentId: AppointmentId,
      patientId: PatientId,
      reason: optionalLine(200),
      notes: note(),
      patientNotes: note(),
      referral: optionalLine(200),
      override: Override.nullable().default(null),
    }),
  }),
  leave: procedure({
    ...write,
    audit: 'group.left',
    path: '/groups/{id}/participants/{appointmentId}/leave',
    summary: 'Cancel one participant; the place opens',
    input: z.object({
      id,
      appointmentId: AppointmentId,
      version,
      reason: CancelReason,
      comment: optionalLine(200),
    }),
  }),
  wait: procedure({
    ...write,
    audit: 'group.waitlisted',
    path: '/groups/{id}/waitlist',
    summary: 'Put a patient on the waitlist of a group',
    input: z.object({
      id,
      waitId: WaitlistEntryId,
      patientId: PatientId,
      comment: optionalLine(200),
    }),
  }),
  stopWaiting: procedure({
    ...write,
    audit: 'group.waitlist_left',
    method: 'DELETE',
    path: '/groups/{id}/waitlist/{waitId}',
    summary: 'Take a patient off the waitlist of a group',
    input: z.object({ id, waitId: WaitlistEntryId, version }),
  }),
}
