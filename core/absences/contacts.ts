import type { Reader } from '../database/handles.ts'
import type { PatientId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import { findRecord } from '../patients/index.ts'
import type { Contact } from './contract.ts'

/** How a patient is best reached. @throws Refusal `not_found` */
export function contactOf(db: Reader, patientId: PatientId): Contact {
  const record = findRecord(db, patientId)
  if (!record) throw new Refusal('not_found')
  const { phones, email, contactPreference, language } = record
  return { phones: [...phones], email, preference: contactPreference, language }
}
