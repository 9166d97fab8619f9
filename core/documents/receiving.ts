import type { PromptHandler, Reading, Writing } from '../context.ts'
import { saveVersioned } from '../database/versioned.ts'
import { DAY } from '../kernel/clock.ts'
import type { DocumentId } from '../kernel/ids.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import { requirePatient } from '../patients/index.ts'
import type { documentsContract, Received } from './contract.ts'
import { isPlainText, isThumbnail, typeOf } from './file-types.ts'
import { refuseForeignPolicy } from './policies.ts'
import {
  digestOf,
  documentOr404,
  findStored,
  forget,
  keepPiece,
  receivedOf,
  sweepUnfinished,
  type StoredDocument,
} from './store.ts'

type Contract = typeof documentsContract

const FINISH =
  'update documents set finished_at = ?, updated_at = ?, version = version + 1 where id = ?'

/** How long a file may take to arrive before what came of it is forgotten. */
const PATIENCE = DAY

/** Begins a file, or tells how much of it is here; forgets those that were left unfinished. */
export const add: PromptHandler<Contract['add']> = (context, input) => {
  const { db, now, actor, about } = context
  about({ patientId: input.patientId, subjectId: input.id })
  sweepUnfinished(db, now - PATIENCE)
  requirePatient(db, input.patientId)
  refuseForeignPolicy(db, input.patientId, input)
  const stored = findStored(db, input.id)
  if (stored) return again(context, stored, input)
  const row = {
    ...{ id: input.id, patient_id: input.patientId, policy_id: input.policyId },
    ...{ kind: input.kind, name: input.name, bytes: input.bytes, sha256: input.sha256 },
    ...{ media_type: null, added_by: actor.userId, finished_at: null, removed_at: null },
  }
  saveVersioned(db, 'documents', row, null, now)
  return { received: 0, isFinished: false }
}

/** @throws Refusal `stale` where the id names another file */
function again(
  { db }: Reading,
  stored: StoredDocument,
  asked: Pick<StoredDocument, 'patientId' | 'sha256' | 'bytes'>,
): Received {
  const isSame =
    stored.patientId === asked.patientId &&
    stored.sha256 === asked.sha256 &&
    stored.bytes === asked.bytes
  if (!isSame) throw new Refusal('stale')
  return standing(db, stored)
}

const standing = (db: Reading['db'], { id, finishedAt }: StoredDocument): Received => ({
  received: receivedOf(db, id),
  isFinished: finishedAt !== null,
})

/** The file that is being received. @throws Refusal `not_found` */
function begun({ db, about }: Writing, id: DocumentId): StoredDocument {
  about({ subjectId: id })
  const stored = findStored(db, id)
  if (!stored) throw new Refusal('not_found')
  about({ patientId: stored.patientId })
  return stored
}

/** Keeps a piece that continues the file; any other one is answered with where to go on. */
export const append: PromptHandler<Contract['append']> = (context, { id, from, content }) => {
  const { db } = context
  const stored = begun(context, id)
  const before = standing(db, stored)
  if (before.isFinished || from !== before.received) return before
  const piece = Buffer.from(content, 'base64')
  if (from + piece.length > stored.bytes) throw refuseField('content', 'file_damaged')
  refuseType(context, stored, piece, from === 0)
  keepPiece(db, id, from, piece)
  return { received: from + piece.length, isFinished: false }
}

/** Reads the type off the first piece; text must stay text to the end. */
function refuseType(
  { db }: Writing,
  { id, mediaType }: StoredDocument,
  piece: Uint8Array,
  isFirst: boolean,
): void {
  const type = isFirst ? typeOf(piece) : mediaType
  if (type === null) throw refuseField('content', 'file_type_unknown')
  if (isFirst) db.execute('update documents set media_type = ? where id = ?', type, id)
  else if (type === 'text/plain' && !isPlainText(withoutCut(piece)))
    throw refuseField('content', 'file_type_unknown')
}

/** A piece without the rest of a character that began in the one before it (at most three bytes). */
function withoutCut(piece: Uint8Array): Uint8Array {
  const start = piece.findIndex((byte) => (byte & 0xc0) !== 0x80)
  return piece.subarray(Math.min(Math.max(start, 0), 3))
}

/** Closes a file whose every byte is here. */
export const finish: PromptHandler<Contract['finish']> = (context, { id, thumbnail }) => {
  const { db, now } = context
  const stored = begun(context, id)
  if (stored.finishedAt !== null) return documentOr404(db, id)
  if (receivedOf(db, id) !== stored.bytes || digestOf(db, id) !== stored.sha256)
    throw refuseField('content', 'file_damaged')
  db.execute(FINISH, now, now, id)
  keepThumbnail(context, id, thumbnail)
  return documentOr404(db, id)
}

function keepThumbnail({ db }: Writing, id: DocumentId, thumbnail: string | null): void {
  if (thumbnail === null) return
  const picture = Buffer.from(thumbnail, 'base64')
  if (!isThumbnail(picture)) throw refuseField('thumbnail', 'file_type_unknown')
  db.execute('insert into document_thumbnails (document_id, content) values (?, ?)', id, picture)
}

/** Gives up a file; one that is finished stays. */
export const stop: PromptHandler<Contract['stop']> = ({ db, about }, { id }) => {
  about({ subjectId: id })
  const stored = findStored(db, id)
  if (stored) about({ patientId: stored.patientId })
  if (stored && stored.finishedAt !== null) throw new Refusal('stale')
  forget(db, id)
  return {}
}
