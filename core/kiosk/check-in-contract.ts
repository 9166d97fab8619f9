import { z } from 'zod'
import { Financials, paymentFields } from '../billing/contract.ts'
import { Instant } from '../kernel/dates.ts'
import { AppointmentId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { optionalLine } from '../kernel/text.ts'
import { Status } from '../kernel/visit-status.ts'

/** What a patient can correct by themselves. */
export const ChangedPart = z.enum(['phone', 'email', 'address'])
export type ChangedPart = z.infer<typeof ChangedPart>

/** How somebody checked in. */
export const CheckIn = z.object({
  appointmentId: AppointmentId,
  /** The number under which the waiting room calls them; numbers begin anew each day. */
  ticket: z.int().nullable(),
  /** Null where the status was set without checking in. */
  way: z.enum(['desk', 'kiosk']).nullable(),
  at: Instant.nullable(),
  /** Who took it at the desk. */
  by: z.string().nullable(),
  /** Why the copay was not taken. */
  unpaidReason: z.string().nullable(),
  /** What the patient changed of the record at the kiosk. */
  changed: z.array(ChangedPart),
  /** When a staff member looked at what was changed; null while nobody did. */
  reviewedAt: Instant.nullable(),
})
export type CheckIn = z.infer<typeof CheckIn>

const appointmentId = AppointmentId

export const checkInContract = {
  checkIn: procedure({
    kind: 'write',
    permission: 'appointments.status',
    audit: 'appointment.checked_in',
    method: 'POST',
    path: '/appointments/{appointmentId}/check-in',
    summary: 'Take the payment and mark the patient arrived, at once',
    input: z.object({
      appointmentId,
      version: z.int(),
      /** What is paid now; needs `billing.pay`. */
      payment: z.object(paymentFields).nullable().default(null),
      /** Why nothing is paid though something is due; needed where a copay is due to one who may take it. */
      unpaidReason: optionalLine(200),
    }),
    output: z.object({
      status: Status,
      version: z.int(),
      checkIn: CheckIn,
      /** Null for an account that may not see money. */
      financials: Financials.nullable(),
    }),
  }),
  checkInOf: procedure({
    kind: 'read',
    permission: 'appointments.read',
    audit: 'check_in.viewed',
    method: 'GET',
    path: '/appointments/{appointmentId}/check-in',
    summary: 'How a patient checked in, with their number and what they changed',
    input: z.object({ appointmentId }),
    output: CheckIn,
  }),
  unreviewed: procedure({
    kind: 'read',
    permission: 'patients.read',
    audit: 'check_ins.viewed',
    method: 'GET',
    path: '/check-ins/unreviewed',
    summary: 'Check-ins of the last days at which patients changed their record, until looked at',
    input: z.object({}),
    output: z.array(CheckIn.extend({ patientName: z.string() })),
  }),
  review: procedure({
    kind: 'write',
    permission: 'patients.write',
    audit: 'check_in.reviewed',
    method: 'POST',
    path: '/appointments/{appointmentId}/check-in/review',
    summary: 'Say that what the patient changed was looked at',
    input: z.object({ appointmentId }),
    output: CheckIn,
  }),
}
