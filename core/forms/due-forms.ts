import type { Reader } from '../database/handles.ts'
import type { AppointmentId, PatientId, TypeId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import { dateAt, type Zone } from '../kernel/zones.ts'
import type { DueForm } from './contract.ts'
import { isDue } from './due.ts'
import { lastSigned } from './signed-store.ts'
import { listForms } from './template-store.ts'

interface FormVisit {
  readonly patientId: PatientId
  readonly typeId: TypeId
  readonly startsAt: number
  readonly zone: Zone
  readonly seenBefore: number
}

const VISIT = `select a.patient_id as patientId, a.type_id as typeId, a.starts_at as startsAt, l.zone,
  exists (select 1 from appointments as b where b.patient_id = a.patient_id
    and b.starts_at < a.starts_at and b.status in ('arrived', 'roomed', 'in_progress', 'completed')
  ) as seenBefore
  from appointments as a join locations as l on l.id = a.location_id where a.id = ?`

/**
 * The forms that a visit needs and its patient still has to sign, with whose they are.
 *
 * @throws Refusal `not_found`
 */
export function dueForms(
  db: Reader,
  id: AppointmentId,
): { patientId: PatientId; forms: DueForm[] } {
  const visit = db.prepared<FormVisit>(VISIT).one(id)
  if (!visit) throw new Refusal('not_found')
  const { patientId, typeId, startsAt, zone } = visit
  const at = { typeId, isNewPatient: visit.seenBefore === 0, date: dateAt(startsAt, zone) }
  const forms = listForms(db).flatMap((form): DueForm[] => {
    const last = lastSigned(db, patientId, form.id)
    const signed = last ? { edition: last.edition, on: dateAt(last.signedAt, zone) } : null
    if (!isDue(form, at, signed)) return []
    const { id: formId, name, edition, texts } = form
    return [{ formId, name, edition, texts, lastSignedAt: last?.signedAt ?? null }]
  })
  return { patientId, forms }
}
