import type { Handlers, PromptHandler, Reading, Writing } from '../context.ts'
import { saveVersioned } from '../database/versioned.ts'
import type { DocumentId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import { findPatient, requirePatient } from '../patients/index.ts'
import { LARGEST_ANSWER, type Document, type documentsContract } from './contract.ts'
import { refuseForeignPolicy } from './policies.ts'
import { add, append, finish, stop } from './receiving.ts'
import { bytesBetween, documentOr404, documentsOf, findStored } from './store.ts'

type Contract = typeof documentsContract

/** A finished document, named in the audit entry. */
function seen({ db, about }: Reading, id: DocumentId): Document {
  about({ subjectId: id })
  const document = documentOr404(db, id)
  about({ patientId: document.patientId })
  return document
}

/** Changes a document whose version was read; the record must still be in use. */
function save(
  context: Writing,
  id: DocumentId,
  version: number,
  part: Partial<Pick<Document, 'name' | 'kind' | 'policyId' | 'removedAt'>>,
): Document {
  const { db, now } = context
  const before = seen(context, id)
  const document = { ...before, ...part }
  requirePatient(db, document.patientId)
  // A card that a merge or its undo took along may show a policy of the other record.
  if (document.policyId !== before.policyId || document.kind !== before.kind)
    refuseForeignPolicy(db, document.patientId, document)
  const stored = findStored(db, id)
  if (!stored) throw new Refusal('not_found')
  const row = {
    ...{ id, patient_id: stored.patientId, policy_id: document.policyId, kind: document.kind },
    ...{ name: document.name, bytes: stored.bytes, sha256: stored.sha256 },
    ...{ media_type: stored.mediaType, removed_at: document.removedAt },
  }
  saveVersioned(db, 'documents', row, version, now)
  return documentOr404(db, id)
}

/** Marks a document as removed, once. */
const remove: PromptHandler<Contract['remove']> = (context, { id, version }) => {
  const { removedAt } = seen(context, id)
  return save(context, id, version, { removedAt: removedAt ?? context.now })
}

export const documentsHandlers: Handlers<Contract> = {
  list: ({ db, about }, { patientId, withRemoved }) => {
    about({ patientId })
    if (!findPatient(db, patientId)) throw new Refusal('not_found')
    return documentsOf(db, patientId).filter(({ removedAt }) => withRemoved || removedAt === null)
  },
  get: (context, { id }) => seen(context, id),
  content: (context, { id, from }) => {
    const { mediaType, bytes } = seen(context, id)
    const content = bytesBetween(context.db, id, from, from + LARGEST_ANSWER)
    return { mediaType, bytes, content: content.toString('base64') }
  },
  add,
  append,
  finish,
  stop,
  change: (context, { id, version, ...described }) => save(context, id, version, described),
  remove,
  restore: (context, { id, version }) => save(context, id, version, { removedAt: null }),
}
