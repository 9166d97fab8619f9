import type { Handlers } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import type { NewCall } from '../kernel/calls.ts'
import { refuseField } from '../kernel/refusals.ts'
import { callsAbout, logCall } from '../recalls/index.ts'
import type { waitingContract } from './contract.ts'

type Contract = typeof waitingContract

/** Whom a call was about, by its subject. */
const PATIENT_OF: Readonly<Record<NewCall['subject'], string>> = {
  waitlist: 'select patient_id as patientId from waitlist_entries where id = ?',
  recall: 'select patient_id as patientId from recalls where id = ?',
  offer: 'select patient_id as patientId from offers where id = ?',
  notice: 'select patient_id as patientId from notices where id = ?',
  absence: 'select patient_id as patientId from appointments where id = ?',
  late: 'select patient_id as patientId from appointments where id = ?',
  patient: 'select id as patientId from patients where id = ?',
  plan: `select t.patient_id as patientId from plan_items as i
    join treatment_plans as t on t.id = i.plan_id where i.id = ?`,
}

const patientOf = (db: Reader, { subject, subjectId }: Pick<NewCall, 'subject' | 'subjectId'>) =>
  db.prepared<{ patientId: NewCall['patientId'] }>(PATIENT_OF[subject]).one(subjectId)?.patientId

/** What came of calling people. */
export const calling: Handlers<Pick<Contract, 'calls' | 'logCall'>> = {
  calls: ({ db, about }, asked) => {
    const patientId = patientOf(db, asked)
    about({ subjectId: asked.subjectId, ...(patientId && { patientId }) })
    return callsAbout(db, asked.subject, asked.subjectId)
  },
  logCall: (context, call) => {
    context.about({ patientId: call.patientId, subjectId: call.subjectId })
    if (patientOf(context.db, call) !== call.patientId) throw refuseField('subjectId', 'not_found')
    logCall(context, call)
    const { id: callId, subject, subjectId, patientId, outcome } = call
    context.emit({ name: 'call.logged', callId, subject, subjectId, patientId, outcome })
    return {}
  },
}
