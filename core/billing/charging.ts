import type { Listener, Writing } from '../context.ts'
import type { AppointmentEvent } from '../kernel/events.ts'
import { dateAt } from '../kernel/zones.ts'
import { isUsual, noCharge, usualCharge, type Charge } from './rules.ts'
import {
  awaitedOf,
  findCharge,
  findPrimaryPolicy,
  findUsualCharge,
  findVisit,
  insertCharge,
  paymentsOf,
  updateCharge,
} from './store.ts'

/**
 * Makes the charge of a visit when it is booked, and anew when its type changes. Once something
 * was paid or taken back, the charge stays: a person decides what becomes of the money.
 */
export const chargeVisits: Listener = (context, event) => {
  if (event.name !== 'appointment.booked' && event.name !== 'appointment.type_changed') return
  const { db, now } = context
  const known = findCharge(db, event.appointmentId)
  if (!known) insertCharge(db, event.appointmentId, chargeFor(context, event), now)
  else if (event.name === 'appointment.type_changed' && !hasPayments(context, event))
    updateCharge(db, event.appointmentId, known.version, chargeFor(context, event), now)
}

/**
 * A new card shows at check-in: visits still to come are charged by the insurance of now. One that
 * a person charged by hand, or that was paid for, stays.
 */
export const chargeInsured: Listener = (context, event) => {
  if (event.name !== 'patient.insured') return
  const { db, now } = context
  const { patientId } = event
  for (const visit of awaitedOf(db, patientId)) {
    const known = findCharge(db, visit.appointmentId)
    const type = findUsualCharge(db, visit.typeId)
    if (!known || !type || !isUsual(known, type) || hasPayments(context, visit)) continue
    const charge = chargeFor(context, { ...visit, patientId })
    if (!isSame(charge, known)) updateCharge(db, visit.appointmentId, known.version, charge, now)
  }
}

const isSame = (one: Charge, other: Charge): boolean =>
  one.chargeCents === other.chargeCents &&
  one.coverageCents === other.coverageCents &&
  one.copayCents === other.copayCents

type Charged = Pick<AppointmentEvent, 'appointmentId' | 'patientId' | 'typeId' | 'startsAt'>

function chargeFor({ db }: Writing, event: Charged): Charge {
  const type = findUsualCharge(db, event.typeId)
  const visit = findVisit(db, event.appointmentId)
  if (!type || !visit) return noCharge
  const day = dateAt(event.startsAt, visit.zone)
  return usualCharge(type, findPrimaryPolicy(db, event.patientId, day) ?? null)
}

const hasPayments = ({ db }: Writing, { appointmentId }: Pick<Charged, 'appointmentId'>): boolean =>
  paymentsOf(db, appointmentId).length > 0
