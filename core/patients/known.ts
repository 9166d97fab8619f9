import type { Reader } from '../database/handles.ts'
import type { PatientId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { PatientHit } from './contract.ts'
import { HIT } from './search.ts'

/** What other modules show of a patient. */
export type KnownPatient = PatientHit & { readonly mergedInto: PatientId | null }

const ONE = `select ${HIT}, p.merged_into as mergedInto from patients p where p.id = ?`

/** A patient, merged records included. */
export const findPatient = (db: Reader, id: PatientId): KnownPatient | undefined =>
  db.prepared<KnownPatient>(ONE).one(id)

/**
 * A patient for whom something can be written.
 *
 * @throws Refusal `not_found`; `merged_patient` with the id to use in `details.into`
 */
export function requirePatient(db: Reader, id: PatientId): KnownPatient {
  const patient = findPatient(db, id)
  if (!patient) throw new Refusal('not_found')
  refuseMerged(patient)
  return patient
}

/** @throws Refusal `merged_patient` with the id to use in `details.into` */
export function refuseMerged({ mergedInto }: { readonly mergedInto: PatientId | null }): void {
  if (mergedInto !== null) throw new Refusal('merged_patient', { into: mergedInto })
}
