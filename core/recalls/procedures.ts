import { findType, practiceToday } from '../clinic/index.ts'
import type { Handlers, PromptHandler } from '../context.ts'
import type { ProblemCode } from '../kernel/problems.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import { findPatient, requirePatient } from '../patients/index.ts'
import { computeAll } from './computing.ts'
import type { recallsContract } from './contract.ts'
import { dueRecalls, recallOfKind, recallsOf, saveChoice } from './store.ts'
import { findRecallType, listRecallTypes, saveRecallType } from './types.ts'

type Contract = typeof recallsContract

const saveType: PromptHandler<Contract['saveType']> = (context, { version, ...type }) => {
  const { db, now, about } = context
  about({ subjectId: type.id })
  refuseAt('typeId', findType(db, type.typeId))
  type.countedTypeIds.forEach((id) => {
    if (!findType(db, id)) throw refuseField('countedTypeIds', 'not_found')
  })
  const saved = saveRecallType(db, type, version, now)
  if (type.active) computeAll(db, type, now)
  return { version: saved }
}

const save: PromptHandler<Contract['save']> = ({ db, now, about }, { version, ...choice }) => {
  about({ patientId: choice.patientId, subjectId: choice.id })
  requirePatient(db, choice.patientId)
  const type = findRecallType(db, choice.recallTypeId)
  refuseAt('recallTypeId', type)
  const stored = recallOfKind(db, choice.patientId, choice.recallTypeId)
  if (!type || (stored && stored.id !== choice.id)) throw new Refusal('stale')
  return { version: saveChoice(db, type, choice, stored?.lastCompletedOn ?? null, version, now) }
}

/** Refuses, at its field, what is unknown or no longer in use. */
function refuseAt(field: string, found: { readonly active: boolean } | undefined): void {
  const code: ProblemCode | null = !found ? 'not_found' : found.active ? null : 'inactive'
  if (code !== null) throw refuseField(field, code)
}

export const recallsHandlers: Handlers<Contract> = {
  types: ({ db }) => listRecallTypes(db),
  saveType,
  list: ({ db, now }, filter) => dueRecalls(db, { ...filter, today: practiceToday(db, now) }, now),
  ofPatient: ({ db, now, about }, { patientId }) => {
    about({ patientId })
    if (!findPatient(db, patientId)) throw new Refusal('not_found')
    return recallsOf(db, patientId, now)
  },
  save,
}
