import { z } from 'zod'
import { BoardEntry } from '../appointments/contract.ts'
import { Call, Callee, CallSubject, LastCall, NewCall } from '../kernel/calls.ts'
import { Instant, LocalDate } from '../kernel/dates.ts'
import {
  AppointmentId,
  DayListId,
  FreedTimeId,
  LocationId,
  OfferId,
  PatientId,
  ProviderId,
  TypeId,
  WaitlistEntryId,
} from '../kernel/ids.ts'
import { Candidate, CandidateKind, Offer } from '../kernel/offers.ts'
import { procedure } from '../kernel/procedure.ts'
import { optionalLine } from '../kernel/text.ts'
import { wishes } from '../kernel/wishes.ts'

export const WaitlistEntry = z.object({ id: WaitlistEntryId, patientId: PatientId, ...wishes })
export type WaitlistEntry = z.infer<typeof WaitlistEntry>

const bounded = <Schema extends z.ZodType<{ from: string | null; until: string | null }>>(
  entry: Schema,
) =>
  entry.refine(({ from, until }) => from === null || until === null || from <= until, {
    message: 'end_before_start',
    path: ['until'],
  })

/** An entry as listed; `appointment` is what somebody on the ASAP list has booked. */
export const ListedEntry = WaitlistEntry.extend({
  callee: Callee,
  status: z.enum(['waiting', 'offered', 'booked', 'withdrawn']),
  since: Instant,
  appointment: z
    .object({ id: AppointmentId, startsAt: Instant, endsAt: Instant, providerId: ProviderId })
    .nullable(),
  bookedAs: AppointmentId.nullable(),
  lastCall: LastCall.nullable(),
  version: z.int(),
})
export type ListedEntry = z.infer<typeof ListedEntry>

/** Time that came free and is still free. */
export const Opening = z.object({
  /** Null for a block that was released: nothing is stored of it. */
  freedTimeId: FreedTimeId.nullable(),
  why: z.enum(['cancelled', 'rescheduled', 'no_show', 'moved', 'time_off', 'hours', 'block']),
  providerId: ProviderId,
  locationId: LocationId,
  startsAt: Instant,
  endsAt: Instant,
  /** The end of the free time that it lies in. */
  freeUntil: Instant,
  /** When it came free. */
  since: Instant,
  openOffers: z.int(),
  version: z.int().nullable(),
})
export type Opening = z.infer<typeof Opening>

const place = { providerId: ProviderId, locationId: LocationId, startsAt: Instant }

/** Somebody who is there, or will come, on a day without a time. */
export const DayListEntry = z.object({
  id: DayListId,
  patientId: PatientId,
  date: LocalDate,
  locationId: LocationId,
  providerId: ProviderId.nullable().default(null),
  reason: optionalLine(200),
  position: z.int().min(0).max(999).default(0),
  status: z.enum(['waiting', 'timed', 'seen', 'left']).default('waiting'),
})
export type DayListEntry = z.infer<typeof DayListEntry>

export const ListedForDay = DayListEntry.extend({
  callee: Callee,
  /** The appointment that gave them a time. */
  appointmentId: AppointmentId.nullable(),
  since: Instant,
  version: z.int(),
})
export type ListedForDay = z.infer<typeof ListedForDay>

const version = z.int()
const read = { kind: 'read', permission: 'appointments.read', method: 'GET' } as const
const write = { kind: 'write', permission: 'appointments.book' } as const
const post = { ...write, method: 'POST' } as const
const saved = z.object({ version })
const named = z.object({ id: OfferId })

export const waitingContract = {
  list: procedure({
    ...read,
    audit: 'waitlist.viewed',
    path: '/waitlist',
    summary: 'Who waits for an appointment, or booked one and would come sooner',
    input: z.object({
      kind: z.enum(['waitlist', 'asap']),
      providerId: ProviderId.nullable().default(null),
      typeId: TypeId.nullable().default(null),
      locationId: LocationId.nullable().default(null),
    }),
    output: z.array(ListedEntry),
  }),
  ofPatient: procedure({
    ...read,
    audit: 'waitlist.viewed',
    path: '/patients/{patientId}/waitlist',
    summary: 'What a patient waits for',
    input: z.object({ patientId: PatientId }),
    output: z.array(ListedEntry),
  }),
  save: procedure({
    ...write,
    audit: 'waitlist.saved',
    method: 'PUT',
    path: '/waitlist/{id}',
    summary: 'Add somebody to the waitlist, or change what they would like',
    input: bounded(WaitlistEntry.extend({ version: version.nullable() })),
    output: saved,
  }),
  withdraw: procedure({
    ...post,
    audit: 'waitlist.withdrawn',
    path: '/waitlist/{id}/withdrawal',
    summary: 'Take somebody off the list',
    input: z.object({ id: WaitlistEntryId, version }),
    output: saved,
  }),
  setAsap: procedure({
    ...post,
    audit: 'waitlist.asap_changed',
    path: '/appointments/{appointmentId}/asap',
    summary: 'Say whether a booked patient would come sooner',
    input: z.object({
      id: WaitlistEntryId,
      appointmentId: AppointmentId,
      wanted: z.boolean(),
      noticeMinutes: wishes.noticeMinutes,
    }),
    output: z.object({ wanted: z.boolean() }),
  }),
  calls: procedure({
    ...read,
    audit: 'calls.viewed',
    path: '/calls',
    summary: 'The calls about something, newest first',
    input: z.object({ subject: CallSubject, subjectId: z.uuidv7('id_malformed') }),
    output: z.array(Call),
  }),
  logCall: procedure({
    ...post,
    audit: 'call.logged',
    path: '/calls',
    summary: 'Write down how a call ended',
    input: NewCall,
    output: z.object({}),
  }),
  openings: procedure({
    ...read,
    audit: null,
    path: '/openings-to-fill',
    summary: 'Times that came free and are still free (at most 31 days)',
    input: z.object({
      from: LocalDate,
      to: LocalDate,
      locationId: LocationId.nullable().default(null),
      providerId: ProviderId.nullable().default(null),
    }),
    output: z.array(Opening),
  }),
  dismissOpening: procedure({
    ...post,
    audit: 'opening.dismissed',
    path: '/openings-to-fill/{freedTimeId}/dismissal',
    summary: 'Leave a time that came free empty',
    input: z.object({ freedTimeId: FreedTimeId, version }),
    output: saved,
  }),
  candidates: procedure({
    ...read,
    audit: 'candidates.viewed',
    path: '/openings-to-fill/candidates',
    summary: 'Who could take a free time: waitlist, ASAP, recalls and plans, best fit first',
    input: z.object({ ...place, limit: z.int().min(1).max(200).default(50) }),
    output: z.array(Candidate),
  }),
  offer: procedure({
    ...post,
    audit: 'offer.made',
    path: '/offers',
    summary: 'Offer a time to somebody; it is held for them, and several offers may stand',
    input: z.object({
      id: OfferId,
      ...place,
      kind: CandidateKind,
      subjectId: z.uuidv7('id_malformed'),
      /** How long the offer stands; never beyond the start of the time. */
      standsMinutes: z.int().min(5, 'out_of_range').max(4320, 'out_of_range').default(60),
    }),
    output: Offer,
  }),
  acceptOffer: procedure({
    ...post,
    audit: 'offer.accepted',
    path: '/offers/{id}/acceptance',
    summary: 'Book the time for whom it was offered to; every other offer of it is withdrawn',
    /** The appointment to be made; an appointment that moves keeps its own id. */
    input: named.extend({ appointmentId: AppointmentId }),
    output: BoardEntry,
  }),
  declineOffer: procedure({
    ...post,
    audit: 'offer.declined',
    path: '/offers/{id}/refusal',
    summary: 'They do not want the time; they stay on their list',
    input: named,
    output: Offer,
  }),
  withdrawOffer: procedure({
    ...post,
    audit: 'offer.withdrawn',
    path: '/offers/{id}/withdrawal',
    summary: 'Take an offer back',
    input: named,
    output: Offer,
  }),
  dayList: procedure({
    ...read,
    audit: 'day_list.viewed',
    path: '/day-list',
    summary: 'The untimed patients of a day, in their order',
    input: z.object({ date: LocalDate, locationId: LocationId.nullable().default(null) }),
    output: z.array(ListedForDay),
  }),
  saveForDay: procedure({
    ...write,
    audit: 'day_list.saved',
    method: 'PUT',
    path: '/day-list/{id}',
    summary: 'Add somebody to a day without a time, or say that they were seen or left',
    input: DayListEntry.extend({ version: version.nullable() }),
    output: saved,
  }),
}
