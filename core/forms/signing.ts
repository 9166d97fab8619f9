import type { Writing } from '../context.ts'
import { Refusal } from '../kernel/refusals.ts'
import { requirePatient } from '../patients/index.ts'
import type { SignedForm } from './contract.ts'
import { formOr404 } from './saving.ts'
import {
  findSigned,
  insertSigned,
  markWithdrawn,
  type KeptSignature,
  type NewSignature,
} from './signed-store.ts'
import { findText } from './template-store.ts'

/**
 * Keeps a signature. Asking again with the same id gives the same answer.
 *
 * @throws Refusal `not_found`, `merged_patient`, `inactive` for a form out of use, `stale` where
 *   another edition is to be read by now, `conflict` where the id belongs to another signature
 */
export function signForm(context: Writing, asked: NewSignature): SignedForm {
  const { db, actor, now } = context
  const kept = findSigned(db, asked.id)
  if (kept) return again(kept, asked)
  requirePatient(db, asked.patientId)
  if (asked.appointmentId !== null) requireVisitOf(context, asked)
  const form = formOr404(context, asked.formId)
  if (!form.active) throw new Refusal('inactive')
  const text = findText(db, form.id, asked.edition, asked.language)
  if (form.edition !== asked.edition || !text) throw new Refusal('stale')
  insertSigned(db, asked, text, actor.userId, now)
  return signedOr404(context, asked.id)
}

/**
 * Takes back a signature recorded by mistake. It stays with its reason; asking again changes nothing.
 *
 * @throws Refusal `not_found`
 */
export function withdrawForm(
  { db, actor, now, about }: Writing,
  { id, reason }: { readonly id: SignedForm['id']; readonly reason: string },
): SignedForm {
  const form = signedOr404({ db }, id)
  about({ patientId: form.patientId, subjectId: id })
  if (form.withdrawnAt === null) markWithdrawn(db, { id, reason, userId: actor.userId }, now)
  return signedOr404({ db }, id)
}

function again(kept: KeptSignature, asked: NewSignature): SignedForm {
  const same =
    kept.formId === asked.formId &&
    kept.patientId === asked.patientId &&
    kept.edition === asked.edition &&
    kept.signerName === asked.signerName
  if (!same) throw new Refusal('conflict', { signedFormId: kept.id })
  return listed(kept)
}

const OF = 'select patient_id as patientId from appointments where id = ?'

function requireVisitOf({ db }: Writing, { appointmentId, patientId }: NewSignature): void {
  const visit = db.prepared<{ patientId: string }>(OF).one(appointmentId)
  if (visit?.patientId !== patientId) throw new Refusal('not_found')
}

/** @throws Refusal `not_found` */
export function signedOr404({ db }: Pick<Writing, 'db'>, id: SignedForm['id']): SignedForm {
  const kept = findSigned(db, id)
  if (!kept) throw new Refusal('not_found')
  return listed(kept)
}

const listed = ({ body: _, textHash: __, strokes: ___, ...form }: KeptSignature): SignedForm => form
