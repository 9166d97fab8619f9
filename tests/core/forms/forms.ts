import type { formsContract, Signing } from '../../../core/forms/contract.ts'
import { newId, type FormId, type SignedFormId } from '../../../core/kernel/ids.ts'
import type { Sent } from '../../../core/kernel/procedure.ts'
import { MONDAY, type TestPractice } from '../../support/practice.ts'

type Saving = Sent<typeof formsContract.save>

/** A form that everybody signs once, unless `more` says otherwise. */
export const form = (more: Partial<Saving> = {}): Saving & { id: FormId } => ({
  version: null,
  name: 'Privacy notice',
  typeIds: [],
  newPatientsOnly: false,
  everyMonths: null,
  active: true,
  texts: {
    en: { title: 'Privacy notice', body: '# Privacy\n\nWe keep your data.' },
    es: { title: 'Aviso de privacidad', body: '# Privacidad\n\nGuardamos sus datos.' },
  },
  ...more,
  id: newId<FormId>(MONDAY),
})

/** Saves a form. @returns its id */
export async function keepForm(t: TestPractice, more: Partial<Saving> = {}): Promise<FormId> {
  const saved = await t.as('manager').forms.save(form(more))
  return saved.id
}

/** A signature under the first edition in English, unless `more` says otherwise. */
export const signature = (formId: FormId, more: Partial<Signing> = {}): Signing => ({
  id: newId<SignedFormId>(MONDAY),
  formId,
  edition: 1,
  language: 'en',
  signer: 'patient',
  signerName: 'Maria Lopez',
  strokes: [
    [
      [10, 20],
      [30, 40],
    ],
  ],
  ...more,
})
