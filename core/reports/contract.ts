import { z } from 'zod'
import { LocalDate } from '../kernel/dates.ts'
import {
  AbsenceId,
  AppointmentId,
  LocationId,
  PaymentId,
  ProviderId,
  SignedFormId,
} from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { contactsContract } from './contacts-contract.ts'

/** A finished document. */
export const Paper = z.object({
  fileName: z.string(),
  mediaType: z.enum(['application/pdf', 'text/csv']),
  /** The bytes in base64. */
  content: z.base64(),
})
export type Paper = z.infer<typeof Paper>

const day = z.object({
  date: LocalDate,
  locationId: LocationId.nullable().default(null),
  providerId: ProviderId.nullable().default(null),
  language: z.enum(['en', 'es']).default('en'),
})

export const reportsContract = {
  dailySchedule: procedure({
    kind: 'read',
    permission: 'reports.print',
    audit: 'daily_schedule.printed',
    method: 'GET',
    path: '/reports/daily-schedule',
    summary: 'The daily schedule of a provider, a location or everyone, as PDF',
    input: day.extend({
      /** Initials instead of names, no phone and no alerts. */
      privacy: z.boolean().default(false),
    }),
    output: Paper,
  }),
  dailyScheduleTable: procedure({
    kind: 'read',
    permission: 'records.export',
    audit: 'daily_schedule.exported',
    method: 'GET',
    path: '/reports/daily-schedule.csv',
    summary: 'The daily schedule as CSV',
    input: day,
    output: Paper,
  }),
  receipt: procedure({
    kind: 'read',
    permission: 'billing.read',
    audit: 'receipt.printed',
    method: 'GET',
    path: '/payments/{paymentId}/receipt',
    summary: 'The receipt of a payment, as PDF',
    input: z.object({ paymentId: PaymentId, language: z.enum(['en', 'es']).default('en') }),
    output: Paper,
  }),
  routingSlip: procedure({
    kind: 'read',
    permission: 'reports.print',
    audit: 'routing_slip.printed',
    method: 'GET',
    path: '/appointments/{appointmentId}/routing-slip',
    summary: 'The sheet that goes with a patient from station to station, as PDF',
    input: z.object({
      appointmentId: AppointmentId,
      language: z.enum(['en', 'es']).default('en'),
      /** Initials instead of the name, and neither birth date nor reason nor alerts. */
      privacy: z.boolean().default(false),
    }),
    output: Paper,
  }),
  signedForm: procedure({
    kind: 'read',
    permission: 'patients.read',
    audit: 'signed_form.printed',
    method: 'GET',
    path: '/signed-forms/{id}/paper',
    summary: 'A form exactly as it was signed, in the language in which it was read, as PDF',
    input: z.object({ id: SignedFormId }),
    output: Paper,
  }),
  callList: procedure({
    kind: 'read',
    permission: 'reports.print',
    audit: 'call_list.printed',
    method: 'GET',
    path: '/reports/call-list',
    summary: 'The call list of an absence, as PDF',
    input: z.object({ absenceId: AbsenceId, language: z.enum(['en', 'es']).default('en') }),
    output: Paper,
  }),
  ...contactsContract,
}
