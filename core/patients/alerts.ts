import type { Reader, Writer } from '../database/handles.ts'
import type { PatientId } from '../kernel/ids.ts'
import { refuseField } from '../kernel/refusals.ts'
import type { Alert } from './contract.ts'

const CURRENT = `select id, text, severity from patient_alerts
  where patient_id = ? and removed_at is null order by position`
const OWNER = 'select patient_id as patientId from patient_alerts where id = ?'
const KEEP = `insert into patient_alerts (id, patient_id, position, text, severity) values (?, ?, ?, ?, ?)
  on conflict (id) do update set position = excluded.position, text = excluded.text,
  severity = excluded.severity, removed_at = null`
const REMOVE = 'update patient_alerts set removed_at = ? where id = ?'

/** What to mind about a patient, in the order in which it was put. */
export const alertsOf = (db: Reader, patientId: PatientId): Alert[] =>
  db.prepared<Alert>(CURRENT).all(patientId)

/**
 * Makes these the alerts of a patient; the ones left out are marked as removed.
 *
 * @throws Refusal `invalid_input` for an id that is another patient's
 */
export function saveAlerts(
  db: Writer,
  patientId: PatientId,
  alerts: readonly Readonly<Alert>[],
  now: number,
): void {
  const kept = new Set<string>(alerts.map(({ id }) => id))
  for (const { id } of alertsOf(db, patientId)) if (!kept.has(id)) db.execute(REMOVE, now, id)
  alerts.forEach(({ id, text, severity }, position) => {
    const owner = db.prepared<{ patientId: PatientId }>(OWNER).one(id)?.patientId ?? patientId
    if (owner !== patientId) throw refuseField(`alerts.${position}.id`, 'not_found')
    db.execute(KEEP, id, patientId, position, text, severity)
  })
}
