import { listLocations } from '../clinic/index.ts'
import type { Reader } from '../database/handles.ts'
import { findSigned, hashOf } from '../forms/index.ts'
import type { PatientId, SignedFormId } from '../kernel/ids.ts'
import { calledName } from '../kernel/names.ts'
import { Refusal } from '../kernel/refusals.ts'
import { findPatient } from '../patients/index.ts'
import type { SignedFormFacts } from './signed-form.ts'
import { practiceFace } from './store.ts'
import type { Language } from './words.ts'

/**
 * Reads a signed form with the text as it was signed.
 *
 * @throws Refusal `not_found`
 */
export function readSignedForm(
  db: Reader,
  id: SignedFormId,
): { patientId: PatientId; language: Language; facts: SignedFormFacts } {
  const kept = findSigned(db, id)
  const patient = kept && findPatient(db, kept.patientId)
  if (!kept || !patient) throw new Refusal('not_found')
  const facts: SignedFormFacts = {
    ...kept,
    practiceName: practiceFace(db).practiceName,
    zone: listLocations(db).find(({ active }) => active)?.zone ?? 'UTC',
    patientName: calledName({ ...patient, preferredName: null }),
    recordNumber: patient.recordNumber,
    whole: hashOf(kept, kept) === kept.textHash,
  }
  return { patientId: kept.patientId, language: kept.language, facts }
}
