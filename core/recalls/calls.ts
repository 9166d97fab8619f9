import type { Writing } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import type { Call, CallSubject, NewCall } from '../kernel/calls.ts'
import type { PatientId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import { requirePatient } from '../patients/index.ts'

const SELECT = `select c.id, c.subject, c.subject_id as subjectId, c.patient_id as patientId, c.at,
  coalesce(u.display_name, 'Daysheet') as "by", c.outcome, c.comment, c.call_back_on as callBackOn
  from calls as c left join users as u on u.id = c.user_id`
const ABOUT = `${SELECT} where c.subject_id = ? and c.subject = ? order by c.at desc, c.id desc`
const WITH = `${SELECT} where c.patient_id = ? order by c.at desc, c.id desc limit ?`
const ONE = `${SELECT} where c.id = ?`
const INSERT = `insert into calls
  (id, subject, subject_id, patient_id, at, user_id, outcome, comment, call_back_on)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** The calls about something, newest first. */
export const callsAbout = (db: Reader, subject: CallSubject, subjectId: string): Call[] =>
  db.prepared<Call>(ABOUT).all(subjectId, subject)

/** The calls with a patient about anything, newest first. */
export const callsWith = (db: Reader, patientId: PatientId, limit: number): Call[] =>
  db.prepared<Call>(WITH).all(patientId, limit)

/**
 * Writes down how a call ended; the same call again changes nothing.
 *
 * @throws Refusal `not_found`, `merged_patient`; `stale` where the id names another call
 */
export function logCall({ db, now, actor }: Writing, call: NewCall): void {
  requirePatient(db, call.patientId)
  const { id, subject, subjectId, patientId, outcome, comment } = call
  const known = db.prepared<Call>(ONE).one(id)
  if (known && !(known.subjectId === subjectId && known.outcome === outcome))
    throw new Refusal('stale')
  if (known) return
  const callBackOn = outcome === 'call_back' ? call.callBackOn : null
  const said = [outcome, comment, callBackOn] as const
  db.execute(INSERT, id, subject, subjectId, patientId, now, actor.userId, ...said)
}
