import type { z } from 'zod'
import type { Reader, Writer } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type { PatientId, PolicyId } from '../kernel/ids.ts'
import type { Policy, StoredPolicy } from './contract.ts'

export type StoredPolicy = z.infer<typeof StoredPolicy>

type Row = Omit<StoredPolicy, 'active'> & { readonly active: number }

const SELECT = `select i.id, i.payer_id as payerId, payers.name as payerName, i.member_id as memberId,
  i.group_number as groupNumber, i.copay_cents as copayCents, i.rank, i.valid_from as validFrom,
  i.valid_to as validTo, i.active, i.version
  from insurance_policies i join payers on payers.id = i.payer_id where i.patient_id = ?
  order by i.active desc, i.rank, i.valid_from desc, i.id`
const OWNER = 'select patient_id as patientId from insurance_policies where id = ?'

/** Every policy of a patient: those in use first, primary before secondary. */
export const policiesOf = (db: Reader, patientId: PatientId): StoredPolicy[] =>
  db
    .prepared<Row>(SELECT)
    .all(patientId)
    .map((row) => ({ ...row, active: row.active === 1 }))

/** The policies that hold on a date, primary before secondary. */
export const activePolicies = (
  db: Reader,
  patientId: PatientId,
  onDate: LocalDate,
): StoredPolicy[] =>
  policiesOf(db, patientId).filter(
    ({ active, validFrom, validTo }) =>
      active &&
      (validFrom === null || validFrom <= onDate) &&
      (validTo === null || onDate <= validTo),
  )

/** Whose policy it is; undefined when there is none with that id. */
export const holderOf = (db: Reader, id: PolicyId): PatientId | undefined =>
  db.prepared<{ patientId: PatientId }>(OWNER).one(id)?.patientId

/** Adds or changes a policy. @returns its version. @throws Refusal `stale`, `not_found` */
export function savePolicy(
  db: Writer,
  patientId: PatientId,
  policy: Policy,
  version: number | null,
  now: number,
): number {
  const row = {
    id: policy.id,
    patient_id: patientId,
    payer_id: policy.payerId,
    member_id: policy.memberId,
    group_number: policy.groupNumber,
    copay_cents: policy.copayCents,
    rank: policy.rank,
    valid_from: policy.validFrom,
    valid_to: policy.validTo,
    active: policy.active ? 1 : 0,
  }
  return saveVersioned(db, 'insurance_policies', row, version, now)
}
