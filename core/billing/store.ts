import type { Reader, Writer } from '../database/handles.ts'
import { query } from '../database/query.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type {
  AppointmentId,
  LocationId,
  PatientId,
  PaymentId,
  ProviderId,
  TypeId,
  UserId,
} from '../kernel/ids.ts'
import type { Status } from '../kernel/visit-status.ts'
import type { Zone } from '../kernel/zones.ts'
import type { Payment } from './contract.ts'
import type { Charge, FeeKind } from './rules.ts'

/** A charge as stored. */
export interface StoredCharge extends Charge {
  readonly fee: FeeKind | null
  readonly version: number
}

/*
 * Every booking makes its charge within its own transaction: what that needs is written by hand and
 * prepared once, for building a statement takes longer than running it.
 */

const CHARGE = `select charge_cents as chargeCents, coverage_cents as coverageCents,
  copay_cents as copayCents, fee, version from charges where appointment_id = ?`

/** The charge of an appointment, or undefined when none was made yet. */
export const findCharge = (db: Reader, id: AppointmentId): StoredCharge | undefined =>
  db.prepared<StoredCharge>(CHARGE).one(id)

const MAKE = `insert into charges
  (appointment_id, charge_cents, coverage_cents, copay_cents, created_at, updated_at, version)
  values (?, ?, ?, ?, ?, ?, 1)`

/** Makes the charge of an appointment. */
export function insertCharge(db: Writer, id: AppointmentId, charge: Charge, now: number): void {
  const { chargeCents, coverageCents, copayCents } = charge
  db.execute(MAKE, id, chargeCents, coverageCents, copayCents, now, now)
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

/** What billing needs to know of an appointment. */
export interface BilledVisit {
  readonly patientId: PatientId
  readonly providerId: ProviderId
  readonly locationId: LocationId
  readonly typeId: TypeId
  readonly status: Status
  /** Epoch ms. */
  readonly startsAt: number
  readonly zone: Zone
}

const VISIT = `select patient_id as patientId, provider_id as providerId,
  location_id as locationId, type_id as typeId, status, starts_at as startsAt, zone
  from appointments join locations on locations.id = appointments.location_id
  where appointments.id = ?`

/** Whose appointment it is and whether it still stands. */
export const findVisit = (db: Reader, id: AppointmentId): BilledVisit | undefined =>
  db.prepared<BilledVisit>(VISIT).one(id)

/** A visit that is still to come, to be charged. */
export interface AwaitedCharge {
  readonly appointmentId: AppointmentId
  readonly typeId: TypeId
  readonly startsAt: number
}

const AWAITED = `select id as appointmentId, type_id as typeId, starts_at as startsAt
  from appointments where patient_id = ? and status in ('scheduled', 'confirmed')`

/** The visits for which a patient is still awaited. */
export const awaitedOf = (db: Reader, patientId: PatientId): AwaitedCharge[] =>
  db.prepared<AwaitedCharge>(AWAITED).all(patientId)

const USUAL =
  'select charge_cents as chargeCents, copay_cents as copayCents from appointment_types where id = ?'

/** What a type of appointment usually costs. */
export const findUsualCharge = (db: Reader, id: TypeId) =>
  db.prepared<Omit<Charge, 'coverageCents'>>(USUAL).one(id)

const PRIMARY = `select copay_cents as copayCents from insurance_policies
  where patient_id = @patientId and rank = 'primary' and active = 1
    and (valid_from is null or valid_from <= @on) and (valid_to is null or valid_to >= @on)
  order by valid_from desc, id desc limit 1`

/** The primary policy of a patient that holds on a date; the youngest where several do. */
export const findPrimaryPolicy = (db: Reader, patientId: PatientId, on: LocalDate) =>
  db.prepared<{ copayCents: number | null }>(PRIMARY).one({ patientId, on })
