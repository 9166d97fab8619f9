import { z } from 'zod'
import { Instant, LocalDate } from './dates.ts'
import { CallId, PatientId } from './ids.ts'
import { optionalLine } from './text.ts'

/** What a call was about. */
export const CallSubject = z.enum([
  'waitlist',
  'recall',
  'plan',
  'offer',
  'absence',
  'notice',
  'late',
  'patient',
])
export type CallSubject = z.infer<typeof CallSubject>

/** How a call ended. */
export const CallOutcome = z.enum([
  'reached',
  'no_answer',
  'left_message',
  'wrong_number',
  'declined',
  'booked',
  'call_back',
])
export type CallOutcome = z.infer<typeof CallOutcome>

/** A call that was made, as it is written down. */
export const NewCall = z.object({
  id: CallId,
  subject: CallSubject,
  /**
   * The entry, recall, plan item or offer; an absence and a wait that is foreseen name the
   * appointment, a call about nothing on a list the patient.
   */
  subjectId: z.uuidv7('id_malformed'),
  patientId: PatientId,
  outcome: CallOutcome,
  comment: optionalLine(200),
  /** When to try again; only for `call_back`. */
  callBackOn: LocalDate.nullable().default(null),
})
export type NewCall = z.infer<typeof NewCall>

/** A call as it is listed. */
export const Call = NewCall.extend({ at: Instant, by: z.string() })
export type Call = z.infer<typeof Call>

/** The last call about something. */
export const LastCall = z.object({
  at: Instant,
  outcome: CallOutcome,
  comment: z.string().nullable(),
  callBackOn: LocalDate.nullable(),
})
export type LastCall = z.infer<typeof LastCall>

/** Somebody who is to be phoned. */
export const Callee = z.object({
  patientId: PatientId,
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string().nullable(),
  birthDate: LocalDate,
  phone: z.string().nullable(),
  contactPreference: z.enum(['phone', 'sms', 'email', 'none']),
})
export type Callee = z.infer<typeof Callee>
