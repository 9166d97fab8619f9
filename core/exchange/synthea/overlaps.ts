import { activeSql } from '../../appointments/index.ts'
import type { Reader } from '../../database/handles.ts'
import { DAY } from '../../kernel/clock.ts'
import type { AppointmentId, PatientId, ProviderId } from '../../kernel/ids.ts'
import type { Reason } from './account.ts'
import type { EncounterRow } from './layout.ts'

/** An encounter that wants a place in the book. */
interface Wanted {
  readonly row: Pick<EncounterRow, 'START' | 'STOP'>
  readonly patientId: PatientId
  readonly providerId: ProviderId
}

/** What stands in the way of an encounter. */
export interface Overlap {
  readonly why: Extract<Reason, 'overlap_provider' | 'overlap_patient'>
  readonly id: AppointmentId
}

/** A visit lasts at most a day, so that the search for what meets it is bounded. */
const meeting = (owner: 'provider_id' | 'patient_id') =>
  `select id from appointments as a where a.${owner} = ? and a.starts_at > ? and a.starts_at < ?
   and a.ends_at > ? and ${activeSql('a')} order by a.starts_at limit 1`

/** Finds what an encounter would overlap in the book, the provider's visits before the patient's. */
export function overlapFinder(db: Reader): (wanted: Wanted) => Overlap | null {
  const ofProvider = db.prepared<{ id: AppointmentId }>(meeting('provider_id'))
  const ofPatient = db.prepared<{ id: AppointmentId }>(meeting('patient_id'))
  return ({ row, providerId, patientId }) => {
    const span = [row.START - DAY, row.STOP, row.START]
    const provider = ofProvider.one(providerId, ...span)
    if (provider) return { why: 'overlap_provider', id: provider.id }
    const patient = ofPatient.one(patientId, ...span)
    return patient ? { why: 'overlap_patient', id: patient.id } : null
  }
}
