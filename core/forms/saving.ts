import { isDeepStrictEqual } from 'node:util'
import { findType } from '../clinic/index.ts'
import type { PromptHandler, Writing } from '../context.ts'
import type { TypeId } from '../kernel/ids.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import type { FormTemplate, formsContract, StoredForm } from './contract.ts'
import { findForm, insertTexts, saveForm, type KeptForm } from './template-store.ts'

/** Makes a form or changes one; texts that differ become a new edition. */
export const save: PromptHandler<(typeof formsContract)['save']> = (context, asked) => {
  const { version, askAgain, texts, ...form } = asked
  const { db, now } = context
  context.about({ subjectId: form.id })
  requireTypes(context, form.typeIds)
  const before = findForm(db, form.id)
  const editions = editionsAfter(before, texts, askAgain)
  const saved = saveForm(db, { ...form, ...editions }, version, now)
  if (editions.edition !== before?.edition)
    insertTexts(db, { id: form.id, ...editions }, texts, now)
  return { ...form, texts, edition: editions.edition, version: saved } satisfies StoredForm
}

/** Which edition is signed now, and from which on signatures count. */
function editionsAfter(
  before: KeptForm | undefined,
  texts: FormTemplate['texts'],
  askAgain: boolean,
): Pick<KeptForm, 'edition' | 'countsFrom'> {
  if (!before) return { edition: 1, countsFrom: 1 }
  const { edition, countsFrom } = before
  if (isDeepStrictEqual(before.texts, texts)) return { edition, countsFrom }
  return { edition: edition + 1, countsFrom: askAgain ? edition + 1 : countsFrom }
}

function requireTypes({ db }: Writing, ids: readonly TypeId[]): void {
  const unknown = ids.findIndex((id) => !findType(db, id))
  if (unknown >= 0) throw refuseField(`typeIds.${unknown}`, 'not_found')
}

/** @throws Refusal `not_found` */
export function formOr404({ db }: Pick<Writing, 'db'>, id: KeptForm['id']): KeptForm {
  const form = findForm(db, id)
  if (!form) throw new Refusal('not_found')
  return form
}
