import { z } from 'zod'
import { Modality, Need } from '../clinic/contract.ts'
import { Instant, LocalDate } from '../kernel/dates.ts'
import {
  AppointmentId,
  GroupId,
  LinkedVisitId,
  LocationId,
  PatientId,
  ProviderId,
  ResourceId,
  SeriesId,
  TypeId,
  UserId,
} from '../kernel/ids.ts'
import { CancelReason, Source, Status } from '../kernel/visit-status.ts'

/** What the board, the week and every list show of an appointment. */
export const BoardEntry = z.object({
  id: AppointmentId,
  patientId: PatientId,
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string().nullable(),
  birthDate: LocalDate,
  phone: z.string().nullable(),
  alerts: z.int(),
  providerId: ProviderId,
  locationId: LocationId,
  typeId: TypeId,
  resourceIds: z.array(ResourceId),
  /** What is still to be chosen when the patient is roomed: "some exam room". */
  openNeeds: z.array(Need.omit({ late: true })),
  modality: Modality,
  startsAt: Instant,
  endsAt: Instant,
  status: Status,
  reason: z.string().nullable(),
  overridden: z.boolean(),
  /** The series that made it. */
  seriesId: SeriesId.nullable(),
  /** The visit of several parts that it belongs to. */
  visitId: LinkedVisitId.nullable(),
  /** The group that meets then. */
  groupId: GroupId.nullable(),
  /** What the patient still owes for this visit. */
  dueCents: z.int(),
  /** What was asked for in advance when it was booked. */
  depositCents: z.int(),
  version: z.int(),
})
export type BoardEntry = z.infer<typeof BoardEntry>

/** A visit that would not fit into changed hours, and why. */
export const OutsideEntry = BoardEntry.extend({
  why: z.enum(['closed', 'break', 'time_off', 'holiday', 'set_aside']),
})
export type OutsideEntry = z.infer<typeof OutsideEntry>

export const HistoryEntry = z.object({
  at: Instant,
  by: z.string(),
  kind: z.enum(['booked', 'changed', 'moved', 'status']),
  fromStatus: Status.nullable(),
  toStatus: Status,
  /** Where the visit stood after this entry. */
  startsAt: Instant,
  endsAt: Instant,
  providerId: ProviderId,
  comment: z.string().nullable(),
})

export const AppointmentRecord = BoardEntry.extend({
  notes: z.string(),
  patientNotes: z.string(),
  source: Source,
  bookedBy: UserId.nullable(),
  bookedAt: Instant,
  cancelReason: CancelReason.nullable(),
  overrideReason: z.string().nullable(),
  /** Who sent the patient. */
  referral: z.string().nullable(),
  history: z.array(HistoryEntry),
})
export type AppointmentRecord = z.infer<typeof AppointmentRecord>
