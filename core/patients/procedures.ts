import type { Handlers, PromptHandler } from '../context.ts'
import { parsePhone } from '../kernel/phone.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import type { patientsContract } from './contract.ts'
import { findLikelyDuplicates } from './duplicates.ts'
import { change, create } from './keeping.ts'
import { requirePatient } from './known.ts'
import { elsewhereHandlers } from './elsewhere.ts'
import { notesHandlers } from './notes.ts'
import { relationsHandlers } from './relations.ts'
import { findPayer, listPayers, savePayer } from './payers.ts'
import { holderOf, policiesOf, savePolicy } from './policies.ts'
import { searchPatients } from './search.ts'
import { findRecord } from './store.ts'

type Contract = typeof patientsContract

/** Adds or changes a policy of a patient with an insurer in use. */
const keepPolicy: PromptHandler<Contract['savePolicy']> = (context, input) => {
  const { patientId, version, ...policy } = input
  const { db, now } = context
  context.about({ patientId, subjectId: policy.id })
  requirePatient(db, patientId)
  if ((holderOf(db, policy.id) ?? patientId) !== patientId) throw new Refusal('not_found')
  const payer = findPayer(db, policy.payerId)
  if (!payer) throw refuseField('payerId', 'not_found')
  if (policy.active && !payer.active) throw refuseField('payerId', 'inactive')
  const saved = savePolicy(db, patientId, policy, version, now)
  context.emit({ name: 'patient.insured', patientId })
  return { version: saved }
}

export const patientsHandlers: Handlers<Contract> = {
  search: ({ db }, { text, limit }) => searchPatients(db, text, limit),
  get: ({ db, about }, { id }) => {
    about({ patientId: id })
    const record = findRecord(db, id)
    if (!record) throw new Refusal('not_found')
    const { phones, alerts, ...patient } = record
    return { ...patient, phones: [...phones], alerts: [...alerts], policies: policiesOf(db, id) }
  },
  likelyDuplicates: ({ db }, { phones, ...person }) =>
    findLikelyDuplicates(db, {
      ...person,
      phones: phones.flatMap((each) => parsePhone(each) ?? []),
    }),
  create,
  change,
  savePolicy: keepPolicy,
  listPayers: ({ db }) => listPayers(db),
  savePayer: ({ db, now, about }, { version, ...payer }) => {
    about({ subjectId: payer.id })
    return { version: savePayer(db, payer, version, now) }
  },
  ...relationsHandlers,
  ...notesHandlers,
  ...elsewhereHandlers,
}
