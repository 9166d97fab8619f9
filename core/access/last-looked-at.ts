import type { Reader } from '../database/handles.ts'
import type { PatientId, UserId } from '../kernel/ids.ts'

/** How many of the account's last audit entries are read; searches and the board name nobody. */
const READ = 400

const LAST = `select patient_id as patientId from
  (select sequence, patient_id, outcome from audit_log where user_id = ? order by sequence desc limit ${READ})
  where patient_id is not null and outcome = 'done' group by patient_id order by max(sequence) desc limit ?`

/**
 * The patients whose records an account last saw or changed, latest first: the audit log knows, so
 * that no second list has to be kept. What was looked at within the last second may be missing.
 */
export const lastLookedAt = (db: Reader, userId: UserId, limit: number): PatientId[] =>
  db
    .prepared<{ patientId: PatientId }>(LAST)
    .all(userId, limit)
    .map(({ patientId }) => patientId)
