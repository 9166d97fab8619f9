import { z } from 'zod'
import { WeekPlan } from '../availability/contract.ts'
import { Modality } from '../clinic/contract.ts'
import { LocalDate, LocalDateTime } from '../kernel/dates.ts'
import {
  AppointmentId,
  LocationId,
  PatientId,
  ProviderId,
  ResourceId,
  TypeId,
} from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { line, note, optionalLine } from '../kernel/text.ts'
import { CancelReason, Source, Status } from '../kernel/visit-status.ts'
import { BrokenRule } from '../rulebook/contract.ts'
import { editsContract } from './edits-contract.ts'
import { BoardEntry, OutsideEntry, AppointmentRecord } from './entry-contract.ts'
import { holdsContract } from './holds-contract.ts'
import { lookupContract } from './lookup-contract.ts'
import { pinboardContract } from './pinboard-contract.ts'
import { wordingContract } from './wording-contract.ts'
import { openingsContract, Slot } from './openings-contract.ts'
import { stepsContract } from './steps-contract.ts'

export { CancelReason, Slot, Source, Status }
export { BoardEntry, OutsideEntry, HistoryEntry, AppointmentRecord } from './entry-contract.ts'
export { Back, NoWayBack } from './entry-contract.ts'
export { StepStands } from './steps-contract.ts'
export { Hold } from './holds-contract.ts'
export { Parked } from './pinboard-contract.ts'
export { FoundPatient, FoundVisit } from './lookup-contract.ts'
export { InTheWay, SetAside } from './objection-contract.ts'
export { Meaning, PieceOf, Understood } from './wording-contract.ts'

/** Permission to break a rule, with the reason that is kept. */
export const Override = z.object({ reason: line(200) })
export type Override = z.infer<typeof Override>

const override = Override.nullable().default(null)
const minutes = z.int().min(1, 'duration_out_of_bounds').max(1440, 'duration_out_of_bounds')

const place = z.object({
  providerId: ProviderId,
  locationId: LocationId,
  /** Wall-clock start at the location, `2026-11-21T09:30`. */
  start: LocalDateTime,
  minutes,
  /** Rooms, chairs, devices; left empty, a free one of the needed kind is taken. */
  resourceIds: z.array(ResourceId).max(5).default([]),
  override,
})

const dates = { from: LocalDate, to: LocalDate }
const texts = { reason: optionalLine(200), notes: note(), patientNotes: note() }
const version = z.int()
const id = AppointmentId
const read = { kind: 'read', permission: 'appointments.read', method: 'GET' } as const
const write = { kind: 'write', permission: 'appointments.book', output: BoardEntry } as const

export const appointmentsContract = {
  ...editsContract,
  ...stepsContract,
  ...openingsContract,
  ...holdsContract,
  ...pinboardContract,
  ...wordingContract,
  ...lookupContract,
  list: procedure({
    ...read,
    audit: 'calendar.viewed',
    path: '/appointments',
    summary: 'Appointments of a range of dates (at most 62)',
    input: z.object({
      ...dates,
      locationId: LocationId.nullable().default(null),
      providerId: ProviderId.nullable().default(null),
      /** Cancelled, missed and rescheduled ones too. */
      withEnded: z.boolean().default(false),
    }),
    output: z.array(BoardEntry),
  }),
  outsideHours: procedure({
    ...read,
    method: 'POST',
    audit: 'calendar.viewed',
    path: '/appointments/outside-hours',
    summary: 'Visits to come that changed hours of their provider would leave outside',
    input: z.object({ plan: WeekPlan, ...dates }),
    output: z.array(OutsideEntry),
  }),
  get: procedure({
    ...read,
    audit: 'appointment.viewed',
    path: '/appointments/{id}',
    summary: 'An appointment with its history',
    input: z.object({ id }),
    output: AppointmentRecord,
  }),
  ofPatient: procedure({
    ...read,
    audit: 'patient.appointments_viewed',
    path: '/patients/{patientId}/appointments',
    summary: "A patient's appointments, newest first",
    input: z.object({ patientId: PatientId, limit: z.int().min(1).max(500).default(200) }),
    output: z.array(BoardEntry),
  }),
  findSlots: procedure({
    ...read,
    audit: null,
    path: '/slots',
    summary: 'Bookable starts of one, several or all providers',
    input: z.object({
      typeId: TypeId,
      /** Empty means every active provider who sees this type. */
      providerIds: z.array(ProviderId).max(200).default([]),
      locationId: LocationId.nullable().default(null),
      ...dates,
      /** Left out: the usual length of the type. */
      minutes: minutes.nullable().default(null),
      /** Left out: in person, where the type is offered so. */
      modality: Modality.nullable().default(null),
      patientId: PatientId.nullable().default(null),
      /** The visit that is to be moved does not stand in its own way. */
      moving: AppointmentId.nullable().default(null),
      limit: z.int().min(1).max(2000).default(50),
    }),
    output: z.array(Slot),
  }),
  availableSlots: procedure({
    ...read,
    audit: null,
    path: '/providers/{providerId}/available-slots',
    summary: 'Bookable starts of a provider',
    input: z.object({
      providerId: ProviderId,
      typeId: TypeId,
      ...dates,
      locationId: LocationId.nullable().default(null),
      limit: z.int().min(1).max(2000).default(200),
    }),
    output: z.array(Slot),
  }),
  book: procedure({
    ...write,
    audit: 'appointment.booked',
    method: 'POST',
    path: '/appointments',
    summary: 'Book; asking again with the same id gives the same answer',
    input: place.extend({
      id,
      patientId: PatientId,
      typeId: TypeId,
      modality: Modality.default('in_person'),
      ...texts,
      /** Who sent the patient, where a rule asks for it. */
      referral: optionalLine(200),
      source: Source.default('staff'),
      /** The appointment that this one replaces; it becomes `rescheduled`. */
      insteadOf: AppointmentId.nullable().default(null),
    }),
  }),
  change: procedure({
    ...write,
    audit: 'appointment.changed',
    method: 'PUT',
    path: '/appointments/{id}',
    summary: 'Change reason, notes, type or modality',
    input: z.object({
      id,
      version,
      typeId: TypeId,
      modality: Modality,
      ...texts,
      /** Left out, it stays what it is. */
      referral: line(200).nullable().optional(),
      /** Where the buffers of another type, or the room it needs, meet other visits. */
      override,
    }),
  }),
  move: procedure({
    ...write,
    audit: 'appointment.moved',
    method: 'POST',
    path: '/appointments/{id}/reschedule',
    summary: 'Move to another time, length, provider, place or room',
    input: place.extend({
      id,
      version,
      /** The patient wished it, on the telephone or at the desk, and need not be told. */
      patientAsked: z.boolean().optional(),
    }),
  }),
  weighMove: procedure({
    ...read,
    audit: null,
    path: '/appointments/{id}/rules-against',
    summary: 'The booking rules that a move would break, before it is asked for',
    input: z.object({
      id,
      ...place.pick({ providerId: true, locationId: true, start: true }).shape,
      minutes,
    }),
    output: z.array(BrokenRule),
  }),
  cancel: procedure({
    ...write,
    audit: 'appointment.cancelled',
    method: 'DELETE',
    path: '/appointments/{id}',
    summary: 'Cancel with a reason; the row stays',
    input: z.object({ id, version, reason: CancelReason, comment: optionalLine(200) }),
  }),
  setStatus: procedure({
    ...write,
    permission: 'appointments.status',
    audit: 'appointment.status',
    method: 'POST',
    path: '/appointments/{id}/status',
    summary: 'Move along the flow, or one step back',
    input: z.object({
      id,
      version,
      status: Status,
      /** The room or chair that the patient is taken to; it takes the place of the one planned. */
      resourceId: ResourceId.nullable().default(null),
      /** Where a visit comes back to a time, or a room is named, that was taken meanwhile. */
      override,
    }),
  }),
}
