import { useQuery } from '@tanstack/react-query'
import type { PatientId } from '../../core/kernel/ids.ts'
import type { KnownRelation } from '../../core/patients/relations-contract.ts'
import { ask } from '../client/client.ts'

const none: readonly KnownRelation[] = []

/** Who belongs to a patient, and who of them pays for the patient today. */
export function useRelations(patientId: PatientId) {
  const query = useQuery(ask.patients.relations.queryOptions({ input: { patientId } }))
  const relations = query.data ?? none
  const guarantor = relations.find(({ holds, pays }) => holds && pays === 'relative') ?? null
  return { query, relations, guarantor }
}
