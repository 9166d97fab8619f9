import type { Insertable } from 'kysely'
import { inserter, type RowInsert } from '../database/insert.ts'
import type { Writer } from '../database/handles.ts'
import type { Tables } from '../database/tables.ts'
import { MINUTE } from '../kernel/clock.ts'
import type { AppointmentId, PaymentId, UserId } from '../kernel/ids.ts'
import type { InventedVisit } from './book.ts'
import { inventPassage, type PassageStep } from './passage.ts'
import { seeded, type Random } from './random.ts'
import { madeAt } from './stamps.ts'

/** Writes visits with their rooms, history, charges and payments. */
export interface VisitWriter {
  write(visit: InventedVisit): void
}

/** The seed of how patients pass through, so that the rest of the clinic does not hang on it. */
const PASSING = 7

const CAME = new Set(['arrived', 'roomed', 'in_progress', 'completed'])
const GONE = new Set(['cancelled', 'no_show'])

/** Prepares to write many visits, one after the other in the order of their time, so that receipts count up. */
export function visitWriter(
  db: Writer,
  random: Random,
  staff: readonly UserId[],
  now: number,
): VisitWriter {
  const insertVisit = inserter(db, 'appointments')
  const insertRoom = inserter(db, 'appointment_resources')
  const insertHistory = inserter(db, 'appointment_history')
  const insertDeparture = inserter(db, 'departures')
  const insertDepartureStep = inserter(db, 'departure_steps')
  const passing = seeded(PASSING)
  const insertCharge = inserter(db, 'charges')
  const cashier = cashierWith(inserter(db, 'payments'), random, staff)
  return {
    write: (visit) => {
      const id = random.id<AppointmentId>(visit.bookedAt)
      const user = random.pick(staff)
      insertVisit(visitRow(id, user, visit, random))
      if (visit.resourceId) insertRoom(roomRow(id, visit.resourceId, visit))
      const passage = inventPassage(visit, passing, now)
      for (const row of historyRows(id, user, visit, passage)) insertHistory(row)
      const left = passage.find(({ to }) => to === 'left')?.at
      if (left !== undefined) {
        insertDeparture(departure(id, left))
        insertDepartureStep(departureStep(id, user, left))
      }
      const charge = chargeOf(visit)
      insertCharge({ appointment_id: id, ...owedFor(visit, charge), ...madeAt(visit.bookedAt) })
      cashier(id, visit, charge)
    },
  }
}

/** When the status became what it is; epoch ms. */
function changedAt({ status, bookedAt, startsAt, endsAt }: InventedVisit): number {
  if (status === 'scheduled') return bookedAt
  return status === 'cancelled' ? bookedAt + MINUTE : Math.min(startsAt, endsAt)
}

function visitRow(
  id: AppointmentId,
  user: UserId,
  visit: InventedVisit,
  random: Random,
): Insertable<Tables['appointments']> {
  const { status } = visit
  const source = random.weighted([
    ['phone', 6],
    ['staff', 3],
    ['recall', 1],
  ] as const)
  const reasons = ['patient', 'illness', 'weather', 'provider'] as const
  return {
    id,
    patient_id: visit.patient.id,
    provider_id: visit.providerId,
    location_id: visit.locationId,
    type_id: visit.type.id,
    modality: visit.modality,
    starts_at: visit.startsAt,
    ends_at: visit.endsAt,
    status,
    reason: visit.reason,
    notes: '',
    patient_notes: '',
    source,
    booked_by: user,
    override_reason: null,
    cancel_reason: status === 'cancelled' ? random.pick(reasons) : null,
    replaced_by: null,
    buffer_before: visit.type.buffers[0],
    buffer_after: visit.type.buffers[1],
    created_at: visit.bookedAt,
    updated_at: changedAt(visit),
    version: status === 'scheduled' ? 1 : 2,
  }
}

const roomRow = (
  id: AppointmentId,
  resourceId: NonNullable<InventedVisit['resourceId']>,
  { startsAt, endsAt, status }: InventedVisit,
) => ({
  appointment_id: id,
  resource_id: resourceId,
  starts_at: startsAt,
  ends_at: endsAt,
  active: GONE.has(status) ? 0 : 1,
  overridden: 0,
})

const departure = (id: AppointmentId, at: number) => ({
  ...{ id, left_at: at, edit_id: null },
  ...madeAt(at),
})

const departureStep = (id: AppointmentId, user: UserId, at: number) => ({
  ...{ appointment_id: id, position: 0, at, noted_by: user, left_at: at, undoes: null },
})

/** Booked, and brought to its status step by step, or in one where the steps were not noted. */
function historyRows(
  id: AppointmentId,
  user: UserId,
  visit: InventedVisit,
  passage: readonly PassageStep[],
) {
  const { status, startsAt, endsAt, providerId, bookedAt } = visit
  const entry = {
    appointment_id: id,
    user_id: user,
    starts_at: startsAt,
    ends_at: endsAt,
    provider_id: providerId,
    comment: null,
  }
  const steps = passage.flatMap(({ to, at }) => (to === 'left' ? [] : [{ to, at }]))
  const all: { to: InventedVisit['status']; at: number }[] = [
    { to: 'scheduled', at: bookedAt },
    ...(status === 'scheduled' || steps.length > 0 ? [] : [{ to: status, at: changedAt(visit) }]),
    ...steps,
  ]
  return all.map(({ to, at }, position) => ({
    ...{ ...entry, position, at, to_status: to, from_status: all[position - 1]?.to ?? null },
    kind: position === 0 ? ('booked' as const) : ('status' as const),
  }))
}

/** Without insurance there is no copay; with it, the policy's own one or the type's. */
function chargeOf({ type, patient: { policyCopay } }: InventedVisit) {
  const { chargeCents } = type
  const isInsured = policyCopay !== undefined
  const copay = isInsured ? Math.min(policyCopay ?? type.copayCents, chargeCents) : 0
  const coverage = isInsured ? chargeCents - copay : 0
  return { charge_cents: chargeCents, coverage_cents: coverage, copay_cents: copay }
}

type Charge = ReturnType<typeof chargeOf>

/** The clinic asks for no fees: nothing is owed for a visit that was cancelled or missed. */
function owedFor({ status }: InventedVisit, charge: Charge) {
  const usual = {
    usual_charge_cents: charge.charge_cents,
    usual_coverage_cents: charge.coverage_cents,
    usual_copay_cents: charge.copay_cents,
  }
  const none = { usual_charge_cents: null, usual_coverage_cents: null, usual_copay_cents: null }
  if (!GONE.has(status)) return { ...charge, ...none, fee: null }
  const fee = status === 'no_show' ? ('no_show' as const) : ('late_cancel' as const)
  return { charge_cents: 0, coverage_cents: 0, copay_cents: 0, ...usual, fee }
}

/** Takes the money of those who came, under one receipt number after the other. */
function cashierWith(
  insertPayment: RowInsert<'payments'>,
  random: Random,
  staff: readonly UserId[],
) {
  let receipts = 0
  return (id: AppointmentId, visit: InventedVisit, charge: Charge): void => {
    if (!CAME.has(visit.status) || charge.charge_cents === charge.coverage_cents) return
    const amount = amountPaid(visit, charge, random)
    if (amount === 0) return
    receipts += 1
    insertPayment({
      ...tendered(random),
      id: random.id<PaymentId>(visit.startsAt),
      appointment_id: id,
      amount_cents: amount,
      receipt_number: receipts,
      reverses: null,
      reason: null,
      taken_by: random.pick(staff),
      taken_at: visit.startsAt - 4 * MINUTE,
    })
  }
}

/** Most pay their copay; who has no insurance pays all, half or nothing. */
function amountPaid({ patient }: InventedVisit, charge: Charge, random: Random): number {
  const due = charge.charge_cents - charge.coverage_cents
  if (patient.policyCopay !== undefined) return random.chance(0.93) ? charge.copay_cents : 0
  return random.weighted([
    [due, 7],
    [Math.round(due / 2), 2],
    [0, 1],
  ])
}

function tendered(random: Random) {
  const method = random.weighted([
    ['card', 75],
    ['cash', 15],
    ['check', 10],
  ] as const)
  return {
    method,
    card_last_four: method === 'card' ? String(random.int(1000, 9999)) : null,
    reference: method === 'check' ? String(random.int(100, 9999)) : null,
  }
}
