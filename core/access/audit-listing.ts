import type { Reader } from '../database/handles.ts'
import { query } from '../database/query.ts'
import type { PatientId } from '../kernel/ids.ts'
import type { Parsed } from '../kernel/procedure.ts'
import type { AuditEntry, accessContract } from './contract.ts'

type Filter = Parsed<(typeof accessContract)['listAudit']>

const PAPERS = `select at, actor, action from audit_log
  where patient_id = ? and action like '%.printed' and outcome = 'done'
  order by sequence desc limit ?`

/** The papers that were printed about a patient, newest first. */
export const papersAbout = (db: Reader, patientId: PatientId, limit: number) =>
  db.prepared<Pick<AuditEntry, 'at' | 'actor' | 'action'>>(PAPERS).all(patientId, limit)

/** Entries of the audit log that match, newest first. */
export function listAudit(db: Reader, filter: Filter): AuditEntry[] {
  let rows = query
    .selectFrom('audit_log')
    .select([
      'sequence',
      'at',
      'user_id as userId',
      'actor',
      'action',
      'outcome',
      'patient_id as patientId',
      'subject_id as subjectId',
    ])
    .$castTo<AuditEntry>()
    .orderBy('sequence', 'desc')
    .limit(filter.limit)
  if (filter.userId !== null) rows = rows.where('user_id', '=', filter.userId)
  if (filter.patientId !== null) rows = rows.where('patient_id', '=', filter.patientId)
  if (filter.action !== null) rows = rows.where('action', '=', filter.action)
  if (filter.from !== null) rows = rows.where('at', '>=', filter.from)
  if (filter.to !== null) rows = rows.where('at', '<', filter.to)
  if (filter.before !== null) rows = rows.where('sequence', '<', filter.before)
  return db.all(rows)
}
