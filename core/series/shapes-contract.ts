import { z } from 'zod'
import { InTheWay, Override, SetAside, Slot } from '../appointments/contract.ts'
import { Modality } from '../clinic/contract.ts'
import { Instant, LocalDate, LocalDateTime } from '../kernel/dates.ts'
import {
  AppointmentId,
  EditId,
  LocationId,
  PatientId,
  ProviderId,
  ResourceId,
  SeriesId,
  TypeId,
} from '../kernel/ids.ts'
import { BrokenRule } from '../rulebook/contract.ts'
import { note, optionalLine } from '../kernel/text.ts'
import { CancelReason, Status } from '../kernel/visit-status.ts'
import { RecurrenceRule, RruleText, RuleEnd } from './rule-contract.ts'

export { RecurrenceRule, RruleText, RuleEnd }

/** What became of one date of a series; every date that its rule gives has one. */
export const Outcome = z.enum(['booked', 'skipped', 'added', 'moved', 'cancelled', 'conflict'])
export type Outcome = z.infer<typeof Outcome>

/** One date of a series with its appointment, as both are now. */
export const Occurrence = z.object({
  /** The wall-clock start that the rule gives, or that it was added at: its name in the series. */
  start: LocalDateTime,
  outcome: Outcome,
  appointmentId: AppointmentId.nullable(),
  /** True where this one was changed by itself; a change of all leaves it alone unless told. */
  single: z.boolean(),
  /** Why a `conflict` has no appointment: the code of the refusal. */
  problem: z.string().nullable(),
  /** Where the appointment stands now; null without one. */
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  status: Status.nullable(),
  /** False once it has begun, is completed or paid: then nothing of the series touches it. */
  changeable: z.boolean(),
})
export type Occurrence = z.infer<typeof Occurrence>

const minutes = z.int().min(1, 'duration_out_of_bounds').max(1440, 'duration_out_of_bounds')

/** How each visit of a series is. */
export const Session = z.object({
  providerId: ProviderId,
  locationId: LocationId,
  modality: Modality.default('in_person'),
  minutes,
  /** Left empty, a free one of the needed kind is taken each time. */
  resourceIds: z.array(ResourceId).max(5).default([]),
  reason: optionalLine(200),
  notes: note(),
  patientNotes: note(),
})
export type Session = z.infer<typeof Session>

/** A series without its dates. */
export const SeriesLine = Session.extend({
  id: SeriesId,
  patientId: PatientId,
  typeId: TypeId,
  /** Who sent the patient, where a rule asks for it. */
  referral: z.string().nullable(),
  /** The first start of the rule as it is now, by the wall clock of `zone`. */
  start: LocalDateTime,
  /** The last start; null for an endless one. */
  last: LocalDateTime.nullable(),
  zone: z.string(),
  rule: RecurrenceRule,
  /** The rule as text of RFC 5545; its UNTIL is in UTC. */
  rrule: z.string(),
  status: z.enum(['active', 'ended', 'cancelled']),
  /** The date up to which its visits stand in the book. */
  madeTo: LocalDate,
  /** The next visit that stands in the book. */
  nextAt: Instant.nullable(),
  /** Visits still to come. */
  upcoming: z.int(),
  /** Dates still to come that could not be booked and wait for a decision. */
  conflicts: z.int(),
  version: z.int(),
})
export type SeriesLine = z.infer<typeof SeriesLine>

export const SeriesRecord = SeriesLine.extend({ occurrences: z.array(Occurrence) })
export type SeriesRecord = z.infer<typeof SeriesRecord>

/** What stands against one date. */
export const Problem = z.object({
  /** A refusal's code, or `wall_time_skipped`, `duration_out_of_bounds` and the like. */
  code: z.string(),
  inTheWay: z.array(InTheWay),
  /** Why it lies outside the hours: `closed`, `break`, `time_off`, `holiday`. */
  why: z.string().nullable(),
  blocks: z.array(SetAside),
  rules: z.array(BrokenRule),
  /** The nearest start that is free, also of the other dates of this series. */
  opening: Slot.nullable(),
})
export type Problem = z.infer<typeof Problem>

/** What an edit does, or would do, with one date. */
export const PlannedDate = z.object({
  start: LocalDateTime,
  /** Where a visit is to stand; null where none is booked or moved. */
  to: LocalDateTime.nullable(),
  /** The same as an instant; null also where the clocks go forward over it. */
  startsAt: Instant.nullable(),
  /**
   * `book` a new visit, `move` one, `cancel` one, leave one as it is (`stay`), leave one that was
   * changed by itself (`single`), or one that has begun, is completed or paid (`kept`).
   */
  act: z.enum(['book', 'move', 'cancel', 'stay', 'single', 'kept']),
  appointmentId: AppointmentId.nullable(),
  /** Where the visit stands now; null without one. */
  from: Instant.nullable(),
  problem: Problem.nullable(),
})
export type PlannedDate = z.infer<typeof PlannedDate>

/** A plan of an edit; nothing is done yet. */
export const Plan = z.object({
  rule: RecurrenceRule,
  rrule: z.string(),
  last: LocalDateTime.nullable(),
  /** The date up to which the dates are listed: an endless series goes on after it. */
  madeTo: LocalDate,
  dates: z.array(PlannedDate),
})
export type Plan = z.infer<typeof Plan>

/** What to do with a date that something stands against; named by its start. */
export const Decision = z.discriminatedUnion('do', [
  z.object({ start: LocalDateTime, do: z.literal('move'), to: LocalDateTime }),
  /** Without a visit on that date; one that stands is cancelled. */
  z.object({ start: LocalDateTime, do: z.literal('skip') }),
  /** The visit stays where it stands. */
  z.object({ start: LocalDateTime, do: z.literal('keep') }),
  z.object({ start: LocalDateTime, do: z.literal('override'), reason: Override.shape.reason }),
])
export type Decision = z.infer<typeof Decision>
export const decisions = z.array(Decision).max(400).default([])

/** Which dates an edit concerns. */
export const Scope = z.enum(['this', 'following', 'all'])
export type Scope = z.infer<typeof Scope>

const scoped = {
  scope: Scope,
  /** The date on which the edit was begun: the one meant by `this`. */
  at: LocalDateTime,
}

/** How the dates concerned are to be. */
export const ChangeTerms = z.object({
  ...scoped,
  wanted: Session.extend({
    /**
     * For `this` where it goes. For the others the time of day, and, with a new rule, the date
     * from which that rule holds.
     */
    start: LocalDateTime,
    /** Null keeps the rule. */
    rule: RecurrenceRule.nullable().default(null),
  }),
  /** True changes also those that were changed by themselves. */
  includeSingles: z.boolean().default(false),
})
export const CancelTerms = z.object({
  ...scoped,
  reason: CancelReason,
  comment: optionalLine(200),
})
export const AddTerms = z.object({ start: LocalDateTime })
export const SkipTerms = z.object({ at: LocalDateTime })
export const ExtendTerms = z.object({ end: RuleEnd })
export const EndTerms = z.object({
  /** The last date on which it still meets. */
  lastDate: LocalDate,
  reason: CancelReason.default('other'),
})
export const DecideTerms = z.object({ decision: Decision })

/** Any edit of a series, for looking ahead. */
export const SeriesEdit = z.discriminatedUnion('do', [
  ChangeTerms.extend({ do: z.literal('change') }),
  CancelTerms.extend({ do: z.literal('cancel') }),
  AddTerms.extend({ do: z.literal('add') }),
  SkipTerms.extend({ do: z.literal('skip') }),
  ExtendTerms.extend({ do: z.literal('extend') }),
  EndTerms.extend({ do: z.literal('end') }),
])
export type SeriesEdit = z.infer<typeof SeriesEdit>

/** A new series. */
export const Proposed = Session.extend({
  patientId: PatientId,
  typeId: TypeId,
  referral: optionalLine(200),
  /** The first date is the first on or after this one that the rule gives. */
  start: LocalDateTime,
  rule: RecurrenceRule.nullable().default(null),
  /** In place of `rule`, for programs. */
  rrule: RruleText.nullable().default(null),
})

/** What an edit of a series answers. */
export const Edited = z.object({
  series: SeriesRecord,
  /** What `appointments.undoEdit` takes back. */
  editId: EditId,
  /** Visits that were left as they are because they have begun, are completed or paid. */
  kept: z.array(AppointmentId),
})
export type Edited = z.infer<typeof Edited>

/** A date without a visit that waits for a decision. */
export const OpenDate = z.object({
  seriesId: SeriesId,
  version: z.int(),
  start: LocalDateTime,
  problem: z.string().nullable(),
  patientId: PatientId,
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string().nullable(),
  phone: z.string().nullable(),
  providerId: ProviderId,
  locationId: LocationId,
  typeId: TypeId,
  minutes,
})
export type OpenDate = z.infer<typeof OpenDate>
