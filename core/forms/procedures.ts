import type { Handlers } from '../context.ts'
import { Refusal } from '../kernel/refusals.ts'
import { findPatient } from '../patients/index.ts'
import type { formsContract } from './contract.ts'
import { dueForms } from './due-forms.ts'
import { save } from './saving.ts'
import { findSigned, hashOf, signedBy } from './signed-store.ts'
import { signForm, withdrawForm } from './signing.ts'
import { listForms } from './template-store.ts'

export const formsHandlers: Handlers<typeof formsContract> = {
  list: ({ db }) => listForms(db).map(({ countsFrom: _, ...form }) => form),
  save,
  due: ({ db, about }, { appointmentId }) => {
    about({ subjectId: appointmentId })
    const { patientId, forms } = dueForms(db, appointmentId)
    about({ patientId })
    return forms
  },
  sign: (context, asked) => {
    context.about({ patientId: asked.patientId, subjectId: asked.id })
    return signForm(context, asked)
  },
  withdraw: withdrawForm,
  ofPatient: ({ db, about }, { patientId }) => {
    about({ patientId })
    if (!findPatient(db, patientId)) throw new Refusal('not_found')
    return signedBy(db, patientId)
  },
  signed: ({ db, about }, { id }) => {
    about({ subjectId: id })
    const kept = findSigned(db, id)
    if (!kept) throw new Refusal('not_found')
    about({ patientId: kept.patientId })
    const { textHash, ...form } = kept
    return { ...form, whole: hashOf(kept, kept) === textHash }
  },
}
