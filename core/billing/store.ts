import type { Reader, Writer } from '../database/handles.ts'
import { query } from '../database/query.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type { AppointmentId, PatientId, PaymentId, TypeId, UserId } from '../kernel/ids.ts'
import type { Payment } from './contract.ts'
import type { Charge } from './rules.ts'

/** A charge as stored. */
export interface StoredCharge extends Charge {
  readonly version: number
}

const chargeColumns = [
  'charge_cents as chargeCents',
  'coverage_cents as coverageCents',
  'copay_cents as copayCents',
] as const

/** The charge of an appointment, or undefined when none was made yet. */
export const findCharge = (db: Reader, id: AppointmentId): StoredCharge | undefined =>
  db.one(
    query
      .selectFrom('charges')
      .select([...chargeColumns, 'version'])
      .where('appointment_id', '=', id),
  )

/** Makes the charge of an appointment. */
export function insertCharge(db: Writer, id: AppointmentId, charge: Charge, now: number): void {
  const stamps = { created_at: now, updated_at: now, version: 1 }
  db.run(
    query.insertInto('charges').values({ appointment_id: id, ...columnsOf(charge), ...stamps }),
  )
}

/** Changes the charge of an appointment that still has the version which was read. */
export function updateCharge(
  db: Writer,
  id: AppointmentId,
  version: number,
  charge: Charge,
  now: number,
): boolean {
  const change = query
    .updateTable('charges')
    .set({ ...columnsOf(charge), updated_at: now, version: version + 1 })
  return db.run(change.where('appointment_id', '=', id).where('version', '=', version)) > 0
}

const columnsOf = ({ chargeCents, coverageCents, copayCents }: Charge) => ({
  charge_cents: chargeCents,
  coverage_cents: coverageCents,
  copay_cents: copayCents,
})

const payments = query
  .selectFrom('payments as p')
  .leftJoin('payments as back', 'back.reverses', 'p.id')
  .leftJoin('users', 'users.id', 'p.taken_by')
  .select([
    'p.id',
    'p.appointment_id as appointmentId',
    'p.amount_cents as amountCents',
    'p.method',
    'p.card_last_four as cardLastFour',
    'p.reference',
    'p.receipt_number as receiptNumber',
    'p.reverses',
    'back.id as reversedBy',
    'p.reason',
    'users.display_name as takenBy',
    'p.taken_at as takenAt',
  ])

type PaymentRow = Omit<Payment, 'reversed' | 'takenBy'> & {
  readonly reversedBy: PaymentId | null
  readonly takenBy: string | null
}

const toPayment = ({ reversedBy, takenBy, ...row }: PaymentRow): Payment => ({
  ...row,
  reversed: reversedBy !== null,
  takenBy: takenBy ?? '',
})

/** Payments and reversals of an appointment, in the order in which they were taken. */
export const paymentsOf = (db: Reader, id: AppointmentId): Payment[] =>
  db.all(payments.where('p.appointment_id', '=', id).orderBy('p.receipt_number')).map(toPayment)

/** One payment, or undefined. */
export function findPayment(db: Reader, id: PaymentId): Payment | undefined {
  const row = db.one(payments.where('p.id', '=', id))
  return row && toPayment(row)
}

/** A payment about to be taken. */
export type NewPayment = Pick<
  Payment,
  | 'id'
  | 'appointmentId'
  | 'amountCents'
  | 'method'
  | 'cardLastFour'
  | 'reference'
  | 'reverses'
  | 'reason'
>

/** Keeps a payment under the next receipt number: one more than the last, whatever happens. */
export function insertPayment(
  db: Writer,
  payment: NewPayment,
  takenBy: UserId | null,
  now: number,
): void {
  db.run(
    query.insertInto('payments').values({
      id: payment.id,
      appointment_id: payment.appointmentId,
      amount_cents: payment.amountCents,
      method: payment.method,
      card_last_four: payment.cardLastFour,
      reference: payment.reference,
      receipt_number: nextReceiptNumber(db),
      reverses: payment.reverses,
      reason: payment.reason,
      taken_by: takenBy,
      taken_at: now,
    }),
  )
}

function nextReceiptNumber(db: Reader): number {
  const last = query.selectFrom('payments').select('receipt_number as number')
  return (db.one(last.orderBy('receipt_number', 'desc').limit(1))?.number ?? 0) + 1
}

/** Whose appointment it is and whether it still stands. */
export const findVisit = (db: Reader, id: AppointmentId) =>
  db.one(
    query
      .selectFrom('appointments')
      .innerJoin('locations', 'locations.id', 'appointments.location_id')
      .select(['patient_id as patientId', 'status', 'starts_at as startsAt', 'zone'])
      .where('appointments.id', '=', id),
  )

/** What a type of appointment usually costs. */
export const findUsualCharge = (db: Reader, id: TypeId) =>
  db.one(
    query
      .selectFrom('appointment_types')
      .select(['charge_cents as chargeCents', 'copay_cents as copayCents'])
      .where('id', '=', id),
  )

/** The primary policy of a patient that holds on a date; the youngest where several do. */
export const findPrimaryPolicy = (db: Reader, patientId: PatientId, on: LocalDate) =>
  db.one(
    query
      .selectFrom('insurance_policies')
      .select('copay_cents as copayCents')
      .where('patient_id', '=', patientId)
      .where('rank', '=', 'primary')
      .where('active', '=', 1)
      .where((is) => is.or([is('valid_from', 'is', null), is('valid_from', '<=', on)]))
      .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>=', on)]))
      .orderBy('valid_from', 'desc')
      .orderBy('id', 'desc')
      .limit(1),
  )
