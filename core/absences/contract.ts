import { z } from 'zod'
import { BoardEntry } from '../appointments/contract.ts'
import { Group } from '../groups/contract.ts'
import { LastCall } from '../kernel/calls.ts'
import { Instant, LocalDate, LocalDateTime } from '../kernel/dates.ts'
import { AbsenceId, AppointmentId, LocationId, PatientId, ProviderId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { optionalLine } from '../kernel/text.ts'
import { Status } from '../kernel/visit-status.ts'

/** A span away by the wall clock of wherever a provider works; a whole day runs from 00:00 to 00:00 of the next. */
export const AbsenceSpan = z
  .object({ from: LocalDateTime, to: LocalDateTime })
  .refine((span) => span.from < span.to, { message: 'end_before_start', path: ['to'] })
export type AbsenceSpan = z.infer<typeof AbsenceSpan>

/** Who is away, and when: all of them for all of the spans. */
const away = {
  providerIds: z.array(ProviderId).min(1, 'required').max(50),
  spans: z.array(AbsenceSpan).min(1, 'required').max(60),
}

/** A place that a visit can go to; it keeps its length and type. */
export const NewPlace = z.object({
  providerId: ProviderId,
  locationId: LocationId,
  /** Wall-clock start at the location. */
  start: LocalDateTime,
})
export type NewPlace = z.infer<typeof NewPlace>

/** A place as instants. */
export const PlaceAt = z.object({
  providerId: ProviderId,
  locationId: LocationId,
  startsAt: Instant,
  endsAt: Instant,
})
export type PlaceAt = z.infer<typeof PlaceAt>

/** How a patient is best reached. */
export const Contact = z.object({
  phones: z.array(z.object({ kind: z.enum(['mobile', 'home', 'work']), number: z.string() })),
  email: z.string().nullable(),
  preference: z.enum(['phone', 'sms', 'email', 'none']),
  /** BCP 47 tag of the language to speak. */
  language: z.string(),
})
export type Contact = z.infer<typeof Contact>

/** A booked visit that an absence meets, with the place that is proposed for it. */
export const AbsenceHit = z.object({
  visit: BoardEntry,
  contact: Contact,
  /** Null where none was found, and for parts of linked visits and of groups, which move as one. */
  proposal: NewPlace.extend(PlaceAt.shape).nullable(),
})
export type AbsenceHit = z.infer<typeof AbsenceHit>

/** Which place is proposed first: the nearest with the same provider, or the nearest with anybody. */
export const Preference = z.enum(['same_provider', 'nearest_time'])
export type Preference = z.infer<typeof Preference>

const appointmentId = AppointmentId
const version = z.int()

/** What becomes of one visit. */
export const Decision = z.discriminatedUnion('choice', [
  /** It stays, and nobody is called. */
  z.object({ choice: z.literal('keep'), appointmentId }),
  /** It stays until the patient was called; the place is what to offer. */
  z.object({ choice: z.literal('call'), appointmentId, place: NewPlace.nullable().default(null) }),
  z.object({ choice: z.literal('move'), appointmentId, version, place: NewPlace }),
  z.object({ choice: z.literal('cancel'), appointmentId, version }),
])
export type Decision = z.infer<typeof Decision>

export const Choice = z.enum(['keep', 'call', 'move', 'cancel'])
export type Choice = z.infer<typeof Choice>

/** Time off of one or several providers that was entered, and can be taken back, as one. */
export const Absence = z.object({
  id: AbsenceId,
  ...away,
  reason: z.string().nullable(),
  recordedAt: Instant,
  recordedBy: z.string(),
  undoneAt: Instant.nullable(),
  /** True where the time off alone was taken back: what became of the visits stands. */
  visitsStay: z.boolean(),
  /** Visits that it met, and those about which somebody still has to call. */
  visits: z.int(),
  toCall: z.int(),
  version,
})
export type Absence = z.infer<typeof Absence>

/** A line of the call list. */
export const CallLine = z.object({
  appointmentId,
  patientId: PatientId,
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string().nullable(),
  contact: Contact,
  choice: Choice,
  /** Where the visit stood when the absence was entered. */
  before: PlaceAt,
  /** What to offer; null for visits that were moved, cancelled or kept. */
  offered: PlaceAt.nullable(),
  /** Where it stands today. */
  present: PlaceAt.extend({ status: Status, version }),
  calls: z.int(),
  lastCall: LastCall.nullable(),
  /** True when nobody has to call any more. */
  settled: z.boolean(),
})
export type CallLine = z.infer<typeof CallLine>

const id = AbsenceId

export const absencesContract = {
  preview: procedure({
    kind: 'read',
    permission: 'hours.manage',
    audit: 'absence.previewed',
    method: 'POST',
    path: '/absences/preview',
    summary: 'Every visit that time off would meet, with a proposed new place each',
    input: z.object({ ...away, prefer: Preference.default('same_provider') }),
    output: z.array(AbsenceHit),
  }),
  groups: procedure({
    kind: 'read',
    permission: 'appointments.read',
    audit: null,
    method: 'POST',
    path: '/absences/groups',
    summary: 'Groups that time off would meet, joined or empty, without who takes part',
    input: z.object(away),
    output: z.array(Group),
  }),
  record: procedure({
    kind: 'write',
    permission: 'hours.manage',
    audit: 'absence.recorded',
    method: 'POST',
    path: '/absences',
    summary: 'Enter time off with what becomes of each visit, all or nothing',
    input: z.object({
      id,
      ...away,
      reason: optionalLine(120),
      /** A visit without a decision stays where it is and goes on the call list. */
      decisions: z.array(Decision).max(1000).default([]),
    }),
    output: Absence,
  }),
  list: procedure({
    kind: 'read',
    permission: 'hours.read',
    audit: null,
    method: 'GET',
    path: '/absences',
    summary: 'Absences that end on or after a date, newest first',
    input: z.object({ from: LocalDate, providerId: ProviderId.nullable().default(null) }),
    output: z.array(Absence),
  }),
  get: procedure({
    kind: 'read',
    permission: 'hours.read',
    audit: null,
    method: 'GET',
    path: '/absences/{id}',
    summary: 'An absence',
    input: z.object({ id }),
    output: Absence,
  }),
  callList: procedure({
    kind: 'read',
    permission: 'appointments.read',
    audit: 'absence.call_list_viewed',
    method: 'GET',
    path: '/absences/{id}/call-list',
    summary: 'Whom to call about an absence, with what came of it',
    input: z.object({ id }),
    output: z.array(CallLine),
  }),
  undo: procedure({
    kind: 'write',
    permission: 'hours.manage',
    audit: 'absence.undone',
    method: 'POST',
    path: '/absences/{id}/undo',
    summary: 'Take time off back, with every move and cancellation that came with it',
    input: z.object({
      id,
      version,
      /** True takes back the time off alone, where the visits moved on since. */
      visitsStay: z.boolean().default(false),
    }),
    output: Absence,
  }),
}
