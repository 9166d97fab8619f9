import { findVisit } from '../appointments/index.ts'
import type { Writing } from '../context.ts'
import type { AppointmentId } from '../kernel/ids.ts'
import { dateAt } from '../kernel/zones.ts'
import { usualCharge } from './rules.ts'
import {
  findCharge,
  findPrimaryPolicy,
  findUsualCharge,
  findVisit as findBilled,
  insertCharge,
  paymentsOf,
  updateCharge,
} from './store.ts'

/**
 * Charges a visit an amount of its own in place of its type's usual one; the insurance bears what
 * it would of that one. Once something was paid or taken back, the charge stays: a person decides.
 *
 * @param chargeCents cents, not negative
 */
export function chargeAmount({ db, now }: Writing, id: AppointmentId, chargeCents: number): void {
  const visit = findVisit(db, id)
  const zone = findBilled(db, id)?.zone
  const usual = visit && findUsualCharge(db, visit.typeId)
  if (!visit || !zone || !usual || paymentsOf(db, id).length > 0) return
  const policy = findPrimaryPolicy(db, visit.patientId, dateAt(visit.startsAt, zone)) ?? null
  const charge = usualCharge({ chargeCents, copayCents: usual.copayCents }, policy)
  const known = findCharge(db, id)
  if (known) updateCharge(db, id, known.version, charge, now)
  else insertCharge(db, id, charge, now)
}
