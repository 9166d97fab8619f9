import type { Reader } from '../database/handles.ts'
import { query } from '../database/query.ts'
import type { PatientId } from '../kernel/ids.ts'
import { minus, sum } from '../kernel/money.ts'

/** What a patient was charged, what is covered and paid, and what is due over all visits; cents. */
export interface Balance {
  readonly chargedCents: number
  readonly coveredCents: number
  readonly paidCents: number
  readonly dueCents: number
}

/**
 * The balance of a patient: charges of the visits that were neither cancelled nor rescheduled, the
 * fees of those that were cancelled, and every payment. Money taken for a visit that was cancelled
 * afterwards stays to the patient's credit, so that what is due may be negative.
 */
export function balanceOf(db: Reader, patientId: PatientId): Balance {
  const visits = query.selectFrom('appointments').where('appointments.patient_id', '=', patientId)
  const charges = db.all(
    visits
      .innerJoin('charges', 'charges.appointment_id', 'appointments.id')
      .where((eb) =>
        eb.or([
          eb('appointments.status', 'not in', ['cancelled', 'rescheduled']),
          eb.and([eb('appointments.status', '=', 'cancelled'), eb('fee', 'is not', null)]),
        ]),
      )
      .select(['charge_cents as chargeCents', 'coverage_cents as coverageCents']),
  )
  const payments = db.all(
    visits
      .innerJoin('payments', 'payments.appointment_id', 'appointments.id')
      .select('amount_cents as amountCents'),
  )
  const chargedCents = sum(charges.map((charge) => charge.chargeCents))
  const coveredCents = sum(charges.map((charge) => charge.coverageCents))
  const paidCents = sum(payments.map((payment) => payment.amountCents))
  const dueCents = minus(minus(chargedCents, coveredCents), paidCents)
  return { chargedCents, coveredCents, paidCents, dueCents }
}

/** True when there is a record of this patient. */
export const hasPatient = (db: Reader, id: PatientId): boolean =>
  db.one(query.selectFrom('patients').select('id').where('id', '=', id)) !== undefined
