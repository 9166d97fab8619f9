import type { Handlers } from '../context.ts'
import { Refusal } from '../kernel/refusals.ts'
import { findPatient } from '../patients/index.ts'
import type { mergingContract } from './contract.ts'
import { candidates, dismissing } from './dismissing.ts'
import { merge } from './joining.ts'
import { undo } from './parting.ts'
import { preview } from './previewing.ts'
import { mergesOf, shown } from './store.ts'

export const mergingHandlers: Handlers<typeof mergingContract> = {
  ...dismissing,
  candidates: ({ db }, { limit }) => candidates(db, limit),
  preview,
  merge,
  undo,
  ofPatient: ({ db, now, about }, { patientId }) => {
    about({ patientId })
    if (!findPatient(db, patientId)) throw new Refusal('not_found')
    return mergesOf(db, patientId, now).flatMap((each) => shown(db, each) ?? [])
  },
}
