import { inserter } from '../database/insert.ts'
import type { Writer } from '../database/handles.ts'
import { MINUTE } from '../kernel/clock.ts'
import type { AppointmentId, PaymentId, UserId } from '../kernel/ids.ts'
import type { InventedVisit } from './book.ts'
import type { Random } from './random.ts'
import { madeAt } from './stamps.ts'

/** Writes visits with their rooms, history, charges and payments. */
export interface VisitWriter {
  write(visit: InventedVisit): void
}

const CAME = new Set(['arrived', 'roomed', 'in_progress', 'completed'])
const GONE = new Set(['cancelled', 'no_show'])

/** Prepares to write many visits, one after the other in the order of their time, so that receipts count up. */
export function visitWriter(db: Writer, random: Random, staff: readonly UserId[]): VisitWriter {
  const insertVisit = inserter(db, 'appointments')
  const insertRoom = inserter(db, 'appointment_resources')
  const insertHistory = inserter(db, 'appointment_history')
  const insertCharge = inserter(db, 'charges')
  const insertPayment = inserter(db, 'payments')
  let receipts = 0

  const pay = (id: AppointmentId, visit: InventedVisit, dueCents: number, copayCents: number) => {
    if (!CAME.has(visit.status) || dueCents === 0) return
    const insured = visit.patient.policyCopay !== undefined
    const amount = insured
      ? random.chance(0.93)
        ? copayCents
        : 0
      : random.weighted([
          [dueCents, 7],
          [Math.round(dueCents / 2), 2],
          [0, 1],
        ])
    if (amount === 0) return
    const method = random.weighted([
      ['card', 75],
      ['cash', 15],
      ['check', 10],
    ] as const)
    receipts += 1
    insertPayment({
      id: random.id<PaymentId>(visit.startsAt),
      appointment_id: id,
      amount_cents: amount,
      method,
      card_last_four: method === 'card' ? String(random.int(1000, 9999)) : null,
      reference: method === 'check' ? String(random.int(100, 9999)) : null,
      receipt_number: receipts,
      reverses: null,
      reason: null,
      taken_by: random.pick(staff),
      taken_at: visit.startsAt - 4 * MINUTE,
    })
  }

  const write = (visit: InventedVisit) => {
    const id = random.id<AppointmentId>(visit.bookedAt)
    const { startsAt, endsAt, status, providerId, type, bookedAt } = visit
    const user = random.pick(staff)
    const active = !GONE.has(status)
    const cancelled = status === 'cancelled'
    const changedAt =
      status === 'scheduled' ? bookedAt : cancelled ? bookedAt + MINUTE : Math.min(startsAt, endsAt)
    insertVisit({
      id,
      patient_id: visit.patient.id,
      provider_id: providerId,
      location_id: visit.locationId,
      type_id: type.id,
      modality: visit.modality,
      starts_at: startsAt,
      ends_at: endsAt,
      status,
      reason: visit.reason,
      notes: '',
      patient_notes: '',
      source: random.weighted([
        ['phone', 6],
        ['staff', 3],
        ['recall', 1],
      ] as const),
      booked_by: user,
      override_reason: null,
      cancel_reason: cancelled
        ? random.pick(['patient', 'illness', 'weather', 'provider'] as const)
        : null,
      replaced_by: null,
      created_at: bookedAt,
      updated_at: changedAt,
      version: status === 'scheduled' ? 1 : 2,
    })
    if (visit.resourceId) {
      insertRoom({
        appointment_id: id,
        resource_id: visit.resourceId,
        starts_at: startsAt,
        ends_at: endsAt,
        active: active ? 1 : 0,
        overridden: 0,
      })
    }
    const entry = {
      appointment_id: id,
      user_id: user,
      starts_at: startsAt,
      ends_at: endsAt,
      provider_id: providerId,
      comment: null,
    }
    insertHistory({
      ...entry,
      position: 1,
      at: bookedAt,
      kind: 'booked',
      from_status: null,
      to_status: 'scheduled',
    })
    if (status !== 'scheduled')
      insertHistory({
        ...entry,
        position: 2,
        at: changedAt,
        kind: 'status',
        from_status: 'scheduled',
        to_status: status,
      })
    const { policyCopay } = visit.patient
    const copay =
      policyCopay === undefined ? 0 : Math.min(policyCopay ?? type.copayCents, type.chargeCents)
    const coverage = policyCopay === undefined ? 0 : type.chargeCents - copay
    insertCharge({
      appointment_id: id,
      charge_cents: type.chargeCents,
      coverage_cents: coverage,
      copay_cents: copay,
      ...madeAt(bookedAt),
    })
    pay(id, visit, type.chargeCents - coverage, copay)
  }
  return { write }
}
