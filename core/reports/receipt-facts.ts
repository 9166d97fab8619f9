import { findCharge, findPayment, noCharge, paymentsOf, standingOf } from '../billing/index.ts'
import type { Payment } from '../billing/contract.ts'
import type { Reader } from '../database/handles.ts'
import { query } from '../database/query.ts'
import { formatAddress } from '../kernel/address.ts'
import type { AppointmentId, PatientId, PaymentId } from '../kernel/ids.ts'
import { formatPhone } from '../kernel/phone.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { ReceiptFacts } from './receipt.ts'
import { practiceFace } from './store.ts'

/**
 * Reads what the receipt of a payment says.
 *
 * @throws Refusal `not_found`
 */
export function readReceipt(
  db: Reader,
  id: PaymentId,
): { patientId: PatientId; facts: ReceiptFacts } {
  const payment = findPayment(db, id)
  const visit = payment && findVisit(db, payment.appointmentId)
  if (!payment || !visit) throw new Refusal('not_found')
  const { patientId, givenName, familyName, preferredName, recordNumber, phone, ...rest } = visit
  const facts: ReceiptFacts = {
    ...practiceFace(db),
    locationName: rest.locationName,
    locationAddress: formatAddress(rest),
    locationPhone: phone === null ? null : formatPhone(phone),
    zone: rest.zone,
    payment,
    takesBack:
      payment.reverses === null ? null : (findPayment(db, payment.reverses)?.receiptNumber ?? null),
    patient: { givenName, familyName, preferredName, recordNumber },
    typeName: rest.typeName,
    providerName: [`${rest.providerGiven} ${rest.providerFamily}`, rest.credentials]
      .filter((part) => part !== null)
      .join(', '),
    visitAt: rest.visitAt,
    leftCents: leftAfter(db, payment),
  }
  return { patientId, facts }
}

/** What was left right after a payment: a receipt printed again says the same. */
function leftAfter(db: Reader, { appointmentId, receiptNumber }: Payment): number {
  const upToThis = paymentsOf(db, appointmentId).filter(
    (payment) => payment.receiptNumber <= receiptNumber,
  )
  const amounts = upToThis.map((payment) => payment.amountCents)
  return standingOf(findCharge(db, appointmentId) ?? noCharge, amounts).dueCents
}

const findVisit = (db: Reader, id: AppointmentId) =>
  db.one(
    query
      .selectFrom('appointments')
      .innerJoin('patients', 'patients.id', 'appointments.patient_id')
      .innerJoin('providers', 'providers.id', 'appointments.provider_id')
      .innerJoin('locations', 'locations.id', 'appointments.location_id')
      .innerJoin('appointment_types', 'appointment_types.id', 'appointments.type_id')
      .select([
        'patients.id as patientId',
        'patients.number as recordNumber',
        'patients.given_name as givenName',
        'patients.family_name as familyName',
        'patients.preferred_name as preferredName',
        'providers.given_name as providerGiven',
        'providers.family_name as providerFamily',
        'providers.credentials',
        'locations.name as locationName',
        'locations.zone',
        'locations.street',
        'locations.city',
        'locations.region',
        'locations.postal_code as postalCode',
        'locations.phone',
        'appointment_types.name as typeName',
        'appointments.starts_at as visitAt',
      ])
      .where('appointments.id', '=', id),
  )
