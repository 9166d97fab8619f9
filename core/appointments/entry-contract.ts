import { z } from 'zod'
import { Modality, Need } from '../clinic/contract.ts'
import { Instant, LocalDate } from '../kernel/dates.ts'
import {
  AppointmentId,
  EditId,
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
import { EditKind } from './edits-contract.ts'

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
  /** No visit of this patient stands before it. */
  firstVisit: z.boolean(),
  /** The patient speaks another language than the practice. */
  interpreter: z.boolean(),
  /** No policy of the patient is valid on the day. */
  insuranceMissing: z.boolean(),
  /** What the patient still owes from earlier visits. */
  balanceCents: z.int(),
  version: z.int(),
})
export type BoardEntry = z.infer<typeof BoardEntry>

/** A visit that would not fit into changed hours, and why. */
export const OutsideEntry = BoardEntry.extend({
  why: z.enum(['closed', 'break', 'time_off', 'holiday', 'set_aside']),
})
export type OutsideEntry = z.infer<typeof OutsideEntry>

/** What taking a step back would put back; what it would leave alone is null or empty. */
export const Back = z.object({
  place: z
    .object({ startsAt: Instant, endsAt: Instant, providerId: ProviderId, locationId: LocationId })
    .nullable(),
  /** Off the board again, onto the pinboard, where the step took it from. */
  parked: z.boolean(),
  /** Only the rooms of the same time. */
  rooms: z.boolean(),
  status: Status.nullable(),
  /** Type, modality and texts. */
  facts: z.array(z.enum(['typeId', 'modality', 'reason', 'notes', 'patientNotes', 'referral'])),
})
export type Back = z.infer<typeof Back>

/** Why a step cannot be taken back from here. */
export const NoWayBack = z.enum([
  /** What was before it was not kept: it is older than the keeping of steps. */
  'not_kept',
  /** It was taken back already. */
  'undone',
  /** Everything that it changed is what it was before. */
  'same',
  /** The visit was replaced by another one, or has begun since it was booked. */
  'final',
  /** Somebody else did the latest step. */
  'others',
])
export type NoWayBack = z.infer<typeof NoWayBack>

export const HistoryEntry = z.object({
  /** Names the step within the history; 0 is the booking. */
  position: z.int(),
  at: Instant,
  by: z.string(),
  kind: z.enum(['booked', 'changed', 'moved', 'status', 'parked']),
  fromStatus: Status.nullable(),
  toStatus: Status,
  /** Where the visit stood after this entry. */
  startsAt: Instant,
  endsAt: Instant,
  providerId: ProviderId,
  comment: z.string().nullable(),
  /** The position of the step that this one took back. */
  undoes: z.int().nullable(),
  /** The edit of several appointments that it was a part of; it can be taken back as a whole. */
  edit: z
    .object({ id: EditId, kind: EditKind, appointments: z.int(), undone: z.boolean() })
    .nullable(),
  /** Null where the step cannot be taken back, for the reason beside it. */
  back: Back.nullable(),
  noWayBack: NoWayBack.nullable(),
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
