import type { Reader } from '../database/handles.ts'
import { query } from '../database/query.ts'
import type { PatientId } from '../kernel/ids.ts'
import type { Parsed } from '../kernel/procedure.ts'
import type { auditContract, AuditEntry, ListedAuditEntry } from './audit-contract.ts'

type Paper = Pick<AuditEntry, 'at' | 'actor' | 'action'>
type Filter = Parsed<(typeof auditContract)['listAudit']>

const PARTS = 'select id from patients where merged_into = ?'

/**
 * A record and those that are part of it. The log names the record that was looked at, and says so
 * for ever; what was done with either was done with the patient for as long as they are one.
 */
function recordsOf(db: Reader, patientId: PatientId): PatientId[] {
  const parts = db.prepared<{ id: PatientId }>(PARTS).all(patientId)
  return [patientId, ...parts.map(({ id }) => id)]
}

/** The papers that were printed about a patient, newest first. */
export const papersAbout = (db: Reader, patientId: PatientId, limit: number): Paper[] =>
  db.all(
    query
      .selectFrom('audit_log')
      .select(['at', 'actor', 'action'])
      .where('patient_id', 'in', recordsOf(db, patientId))
      .where('action', 'like', '%.printed')
      .where('outcome', '=', 'done')
      .orderBy('sequence', 'desc')
      .limit(limit),
  )

/**
 * Entries of the audit log that match, newest first; of a patient, those of every record.
 *
 * @param withNames says whom they are about, to a reader who may see records
 */
export function listAudit(db: Reader, filter: Filter, withNames: boolean): ListedAuditEntry[] {
  let rows = query
    .selectFrom('audit_log')
    .leftJoin('patients', 'patients.id', 'audit_log.patient_id')
    .select([
      'sequence',
      'at',
      'user_id as userId',
      'actor',
      'action',
      'outcome',
      'patient_id as patientId',
      'subject_id as subjectId',
      'given_name as givenName',
      'family_name as familyName',
      'preferred_name as preferredName',
    ])
    .$castTo<AuditEntry & Joined>()
    .orderBy('sequence', 'desc')
    .limit(filter.limit)
  if (filter.userId !== null) rows = rows.where('user_id', '=', filter.userId)
  if (filter.patientId !== null)
    rows = rows.where('patient_id', 'in', recordsOf(db, filter.patientId))
  if (filter.action !== null) rows = rows.where('action', '=', filter.action)
  if (filter.from !== null) rows = rows.where('at', '>=', filter.from)
  if (filter.to !== null) rows = rows.where('at', '<', filter.to)
  if (filter.before !== null) rows = rows.where('sequence', '<', filter.before)
  return db.all(rows).map(({ givenName, familyName, preferredName, ...entry }) => {
    const isTold = withNames && givenName !== null && familyName !== null
    return { ...entry, patient: isTold ? { givenName, familyName, preferredName } : null }
  })
}

/** Null where an entry is about nobody, or names a record that is not there. */
interface Joined {
  readonly givenName: string | null
  readonly familyName: string | null
  readonly preferredName: string | null
}
