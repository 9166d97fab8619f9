import type { Writing } from '../context.ts'
import type { AppointmentId } from '../kernel/ids.ts'
import { noCharge, type FeeKind } from './rules.ts'
import { findCharge, insertCharge } from './store.ts'

/** The charge that was before any fee is kept, so that it can come back. */
const CHARGE_FEE = `update charges set
  usual_charge_cents = iif(fee is null, charge_cents, usual_charge_cents),
  usual_coverage_cents = iif(fee is null, coverage_cents, usual_coverage_cents),
  usual_copay_cents = iif(fee is null, copay_cents, usual_copay_cents),
  charge_cents = @cents, coverage_cents = 0, copay_cents = 0, fee = @kind,
  updated_at = @now, version = version + 1
  where appointment_id = @id`

/** Puts a fee (cents; 0 owes nothing) in the place of the charge of a visit. */
export function chargeFee(
  { db, now }: Writing,
  id: AppointmentId,
  kind: FeeKind,
  cents: number,
): void {
  if (!findCharge(db, id)) insertCharge(db, id, noCharge, now)
  db.execute(CHARGE_FEE, { id, kind, cents, now })
}

const RESTORE = `update charges set charge_cents = usual_charge_cents,
  coverage_cents = usual_coverage_cents, copay_cents = usual_copay_cents, fee = null,
  usual_charge_cents = null, usual_coverage_cents = null, usual_copay_cents = null,
  updated_at = ?, version = version + 1
  where appointment_id = ? and fee is not null`

/** Gives a visit that comes back the charge that it had; one without a fee stays as it is. */
export const restoreCharge = ({ db, now }: Writing, id: AppointmentId): void =>
  void db.execute(RESTORE, now, id)
