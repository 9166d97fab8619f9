import type { Listener, Writing } from '../context.ts'
import type { AppointmentEvent } from '../kernel/events.ts'
import { dateAt } from '../kernel/zones.ts'
import { noCharge, usualCharge, type Charge } from './rules.ts'
import {
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

function chargeFor({ db }: Writing, event: AppointmentEvent): Charge {
  const type = findUsualCharge(db, event.typeId)
  const visit = findVisit(db, event.appointmentId)
  if (!type || !visit) return noCharge
  const day = dateAt(event.startsAt, visit.zone)
  return usualCharge(type, findPrimaryPolicy(db, event.patientId, day) ?? null)
}

const hasPayments = ({ db }: Writing, { appointmentId }: AppointmentEvent): boolean =>
  paymentsOf(db, appointmentId).length > 0
