import { z } from 'zod'
import { BoardEntry, CancelReason, Override, Slot, Source } from '../appointments/contract.ts'
import { Modality } from '../clinic/contract.ts'
import { LocalDate, LocalDateTime } from '../kernel/dates.ts'
import {
  AppointmentId,
  EditId,
  LinkedVisitId,
  LocationId,
  PatientId,
  ProviderId,
  ResourceId,
  TypeId,
} from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { note, optionalLine } from '../kernel/text.ts'

const minutes = z.int().min(1, 'duration_out_of_bounds').max(1440, 'duration_out_of_bounds')
const gap = z.int().min(0, 'out_of_range').max(480, 'out_of_range')
const day = { from: LocalDate, to: LocalDate }

/** A place in the book that is chosen for one part. */
export const PartPlace = z.object({
  providerId: ProviderId,
  locationId: LocationId,
  /** Wall-clock start at the location. */
  start: LocalDateTime,
  minutes,
  /** Left empty, free ones of the needed kinds are taken. */
  resourceIds: z.array(ResourceId).max(5).default([]),
  override: Override.nullable().default(null),
})

/** A part that is about to be booked. */
export const PartBooking = PartPlace.extend({
  id: AppointmentId,
  typeId: TypeId,
  modality: Modality.default('in_person'),
  reason: optionalLine(200),
  notes: note(),
  patientNotes: note(),
  referral: optionalLine(200),
})
export type PartBooking = z.infer<typeof PartBooking>

/** A part that is looked for. */
export const PartWanted = z.object({
  typeId: TypeId,
  /** Left out: the usual length of the type. */
  minutes: minutes.nullable().default(null),
  modality: Modality.nullable().default(null),
  /** Empty means every active provider who sees the type. */
  providerIds: z.array(ProviderId).max(50).default([]),
  /** Most minutes between the end of the part before and the start of this one. */
  gapMost: gap.default(30),
})
export type PartWanted = z.infer<typeof PartWanted>

/** Which part of a visit, and the version of it that was read. */
export const PartRead = z.object({ id: AppointmentId, version: z.int() })

/** Places for every part, in order. */
export const Combination = z.object({ parts: z.array(Slot.extend({ typeId: TypeId })) })
export type Combination = z.infer<typeof Combination>

/** `parts`: of one patient, in order. `family`: of several patients who come together. */
export const VisitKind = z.enum(['parts', 'family'])
export type VisitKind = z.infer<typeof VisitKind>

/** Appointments that belong together on one day. */
export const LinkedVisit = z.object({
  id: LinkedVisitId,
  kind: VisitKind,
  /** In order, cancelled ones too. */
  parts: z.array(BoardEntry),
})
export type LinkedVisit = z.infer<typeof LinkedVisit>

/** Somebody of a patient's family, or who came together with the patient before. */
export const Companion = z.object({
  patientId: PatientId,
  givenName: z.string(),
  familyName: z.string(),
  birthDate: LocalDate,
})
export type Companion = z.infer<typeof Companion>

const MOST_PARTS = 8
const several = <Part extends z.ZodType>(part: Part) =>
  z.array(part).min(2, 'required').max(MOST_PARTS, 'out_of_range')
const sought = {
  locationId: LocationId.nullable().default(null),
  ...day,
  /** Minutes since midnight between which the whole of it lies, by the wall clock. */
  fromMinute: z.int().min(0).max(1440).default(0),
  toMinute: z.int().min(0).max(1440).default(1440),
  limit: z.int().min(1).max(100).default(10),
}
const find = { kind: 'read', permission: 'appointments.read', method: 'POST' } as const
const write = {
  kind: 'write',
  permission: 'appointments.book',
  method: 'POST',
  output: LinkedVisit,
} as const
const id = LinkedVisitId
/** Given, the whole can be taken back under this id by `appointments.undoEdit`. */
const editId = EditId.nullable().default(null)

/** The patient, or who speaks for them, wished the new time, and is not told of it. */
const patientAsked = z.boolean().optional()

export const visitsContract = {
  find: procedure({
    ...find,
    audit: null,
    path: '/visits/openings',
    summary: 'Places for several parts of one patient, in order on one day',
    input: z.object({
      patientId: PatientId.nullable().default(null),
      parts: several(PartWanted),
      /** The visit that is to be moved does not stand in its own way. */
      moving: LinkedVisitId.nullable().default(null),
      ...sought,
    }),
    output: z.array(Combination),
  }),
  book: procedure({
    ...write,
    audit: 'visit.booked',
    path: '/visits',
    summary: 'Book every part or none; asking again with the same ids gives the same answer',
    input: z.object({
      id,
      patientId: PatientId,
      parts: several(PartBooking),
      source: Source.default('staff'),
    }),
  }),
  get: procedure({
    kind: 'read',
    permission: 'appointments.read',
    audit: 'visit.viewed',
    method: 'GET',
    path: '/visits/{id}',
    summary: 'The appointments that belong together, in order',
    input: z.object({ id }),
    output: LinkedVisit,
  }),
  move: procedure({
    ...write,
    audit: 'visit.moved',
    path: '/visits/{id}/reschedule',
    summary: 'Move every part that stands to its new place, or none',
    input: z.object({
      id,
      editId,
      parts: z.array(PartPlace.extend(PartRead.shape)).min(1, 'required').max(MOST_PARTS),
      patientAsked,
    }),
  }),
  shift: procedure({
    ...write,
    audit: 'visit.moved',
    path: '/visits/{id}/shift',
    summary: 'Move every part that stands by as much as the first one moves, or none',
    input: z.object({
      id,
      editId,
      /** Wall-clock start of the first part that stands. */
      start: LocalDateTime,
      parts: z.array(PartRead).min(1, 'required').max(MOST_PARTS),
      override: Override.nullable().default(null),
      patientAsked,
    }),
  }),
  cancel: procedure({
    ...write,
    audit: 'visit.cancelled',
    path: '/visits/{id}/cancel',
    summary: 'Cancel every part that stands, or none; the rows stay',
    input: z.object({
      id,
      editId,
      parts: z.array(PartRead).min(1, 'required').max(MOST_PARTS),
      reason: CancelReason,
      comment: optionalLine(200),
    }),
  }),
  again: procedure({
    kind: 'read',
    permission: 'appointments.read',
    audit: 'appointment.viewed',
    method: 'GET',
    path: '/appointments/{appointmentId}/again',
    summary: 'The openings nearest to the same wall time some weeks later',
    input: z.object({
      appointmentId: AppointmentId,
      weeks: z.int().min(1, 'out_of_range').max(104, 'out_of_range'),
      /** Left out: the type, the length and the provider of the appointment. */
      typeId: TypeId.nullable().default(null),
      minutes: minutes.nullable().default(null),
      providerId: ProviderId.nullable().default(null),
    }),
    output: z.object({
      /** The same wall time so many weeks later. */
      start: LocalDateTime,
      /** Nearest first. */
      openings: z.array(Slot),
    }),
  }),
  findFamily: procedure({
    ...find,
    audit: null,
    path: '/visits/family/openings',
    summary: 'Places for several patients side by side or back to back',
    input: z.object({
      members: several(PartWanted.omit({ gapMost: true }).extend({ patientId: PatientId })),
      /** `together`: all start at once. `in_turn`: one after the other, in the order given. */
      how: z.enum(['together', 'in_turn']),
      /** Most minutes between one and the next. */
      gapMost: gap.default(15),
      ...sought,
    }),
    output: z.array(Combination),
  }),
  bookFamily: procedure({
    ...write,
    audit: 'visit.booked',
    path: '/visits/family',
    summary: 'Book several patients who come together, every one or none',
    input: z.object({
      id,
      members: several(PartBooking.extend({ patientId: PatientId })),
      source: Source.default('staff'),
    }),
  }),
  companions: procedure({
    kind: 'read',
    permission: 'patients.read',
    audit: 'patient.companions_viewed',
    method: 'GET',
    path: '/patients/{patientId}/companions',
    summary:
      'The family on the record, then patients who were booked together with this one before',
    input: z.object({ patientId: PatientId }),
    output: z.array(Companion),
  }),
}
