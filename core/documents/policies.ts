import type { Reader } from '../database/handles.ts'
import type { PatientId } from '../kernel/ids.ts'
import { refuseField } from '../kernel/refusals.ts'
import { policiesOf } from '../patients/index.ts'
import type { Document } from './contract.ts'

/** @throws Refusal `invalid_input` where a card is no card, or its policy somebody else's */
export function refuseForeignPolicy(
  db: Reader,
  patientId: PatientId,
  { kind, policyId }: Pick<Document, 'kind' | 'policyId'>,
): void {
  if (policyId === null) return
  const isCard = kind === 'insurance_front' || kind === 'insurance_back'
  const isTheirs = policiesOf(db, patientId).some(({ id }) => id === policyId)
  if (!isCard || !isTheirs) throw refuseField('policyId', 'policy_elsewhere')
}
