import { z } from 'zod'
import { Instant } from '../kernel/dates.ts'
import { AppointmentId, PatientId, PaymentId } from '../kernel/ids.ts'
import { Cents } from '../kernel/money.ts'
import { procedure } from '../kernel/procedure.ts'
import { line, optionalLine } from '../kernel/text.ts'

export const PaymentMethod = z.enum(['cash', 'card', 'check'])
export type PaymentMethod = z.infer<typeof PaymentMethod>

export const Payment = z.object({
  id: PaymentId,
  appointmentId: AppointmentId,
  /** Negative for a reversal. */
  amountCents: z.int(),
  method: PaymentMethod,
  cardLastFour: z.string().nullable(),
  reference: z.string().nullable(),
  receiptNumber: z.int(),
  /** The payment that this one takes back. */
  reverses: PaymentId.nullable(),
  reversed: z.boolean(),
  reason: z.string().nullable(),
  takenBy: z.string(),
  takenAt: Instant,
})
export type Payment = z.infer<typeof Payment>

export const PaymentStatus = z.enum(['pending', 'partial', 'paid'])
export type PaymentStatus = z.infer<typeof PaymentStatus>

/** The money of one appointment (seed 001, appointment_financials). */
export const Financials = z.object({
  appointmentId: AppointmentId,
  chargeCents: z.int(),
  coverageCents: z.int(),
  copayCents: z.int(),
  /** The fee that the charge is, where the visit was cancelled or missed; it may be zero. */
  fee: z.enum(['late_cancel', 'no_show']).nullable(),
  paidCents: z.int(),
  /** Charge less coverage less what was paid; never negative. */
  dueCents: z.int(),
  status: PaymentStatus,
  payments: z.array(Payment),
  version: z.int(),
})
export type Financials = z.infer<typeof Financials>

/** What a visit would owe if it did not take place. */
export const Fees = z.object({
  /** If the patient cancelled now; 0 where that is in time or no rule asks for a fee. */
  lateCancelCents: z.int(),
  /** Hours ahead from which on it is late; null without a rule. */
  lateCancelHours: z.int().nullable(),
  /** The practice's own words for it, if it has some. */
  lateCancelSentence: z.string().nullable(),
  /** If the patient did not come. */
  noShowCents: z.int(),
})
export type Fees = z.infer<typeof Fees>

const appointmentId = AppointmentId

/** What is written down when money is taken. */
export const paymentFields = {
  id: PaymentId,
  amountCents: Cents.min(1, 'money_zero'),
  method: PaymentMethod,
  /** Outside terminal: at most the last four digits, never a card number. */
  cardLastFour: z
    .preprocess(
      (text) => (text === '' ? null : text),
      z
        .string()
        .regex(/^\d{4}$/u, 'card_last_four')
        .nullable(),
    )
    .default(null),
  /** Check number or the terminal's reference. */
  reference: optionalLine(40),
}

export const billingContract = {
  financials: procedure({
    kind: 'read',
    permission: 'billing.read',
    audit: 'financials.viewed',
    method: 'GET',
    path: '/appointments/{appointmentId}/financials',
    summary: 'Charge, coverage, copay, payments and what is due',
    input: z.object({ appointmentId }),
    output: Financials,
  }),
  feeFor: procedure({
    kind: 'read',
    permission: 'appointments.read',
    audit: 'fees.viewed',
    method: 'GET',
    path: '/appointments/{appointmentId}/fees',
    summary: 'What a visit would owe if the patient cancelled it now, or did not come',
    input: z.object({ appointmentId }),
    output: Fees,
  }),
  setCharge: procedure({
    kind: 'write',
    permission: 'billing.charge',
    audit: 'charge.changed',
    method: 'PUT',
    path: '/appointments/{appointmentId}/financials',
    summary: 'Change charge, coverage and copay',
    input: z
      .object({
        appointmentId,
        version: z.int(),
        chargeCents: Cents,
        coverageCents: Cents,
        copayCents: Cents,
      })
      .refine((money) => money.coverageCents <= money.chargeCents, {
        message: 'amount_beyond_charge',
        path: ['coverageCents'],
      })
      .refine((money) => money.copayCents <= money.chargeCents, {
        message: 'amount_beyond_charge',
        path: ['copayCents'],
      }),
    output: Financials,
  }),
  pay: procedure({
    kind: 'write',
    permission: 'billing.pay',
    audit: 'payment.taken',
    method: 'POST',
    path: '/appointments/{appointmentId}/payment',
    summary: 'Take a payment; asking again with the same id gives the same answer',
    input: z.object({ ...paymentFields, appointmentId }),
    output: Financials,
  }),
  reverse: procedure({
    kind: 'write',
    permission: 'billing.reverse',
    audit: 'payment.reversed',
    method: 'POST',
    path: '/payments/{paymentId}/reverse',
    summary: 'Take a payment back with a reason; nothing is edited',
    input: z.object({ id: PaymentId, paymentId: PaymentId, reason: line(200) }),
    output: Financials,
  }),
  balance: procedure({
    kind: 'read',
    permission: 'billing.read',
    audit: 'balance.viewed',
    method: 'GET',
    path: '/patients/{patientId}/balance',
    summary: 'What a patient owes over all visits, fees for cancelled and missed ones included',
    input: z.object({ patientId: PatientId }),
    output: z.object({
      chargedCents: z.int(),
      coveredCents: z.int(),
      paidCents: z.int(),
      /** Negative for a credit. */
      dueCents: z.int(),
    }),
  }),
}
