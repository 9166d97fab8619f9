import { createHash } from 'node:crypto'
import type { Reader, Writer } from '../database/handles.ts'
import type { DocumentId, PatientId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Document, MediaType } from './contract.ts'

/** A file as it is kept, finished or not. */
export interface StoredDocument {
  readonly id: DocumentId
  readonly patientId: PatientId
  readonly policyId: Document['policyId']
  readonly kind: Document['kind']
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly mediaType: MediaType | null
  readonly finishedAt: number | null
  readonly removedAt: number | null
  readonly version: number
}

const ROW = `select id, patient_id as patientId, policy_id as policyId, kind, name, bytes, sha256,
  media_type as mediaType, finished_at as finishedAt, removed_at as removedAt, version
  from documents where id = ?`
const SHOWN = `select d.id, d.patient_id as patientId, d.name, d.kind, d.policy_id as policyId,
  d.media_type as mediaType, d.bytes, d.finished_at as addedAt, u.display_name as addedBy,
  d.removed_at as removedAt, t.content as thumbnail, d.version
  from documents as d left join users as u on u.id = d.added_by
  left join document_thumbnails as t on t.document_id = d.id where d.finished_at is not null`
const ONE = `${SHOWN} and d.id = ?`
const OF_PATIENT = `${SHOWN} and d.patient_id = ? order by d.created_at desc, d.id desc`
const RECEIVED = `select starts_at + length(content) as received from document_pieces
  where document_id = ? order by starts_at desc limit 1`
const PIECES = 'select content from document_pieces where document_id = ? order by starts_at'
const PART = `select starts_at as startsAt, content from document_pieces
  where document_id = ? and starts_at < ? and starts_at + length(content) > ? order by starts_at`

type Shown = Omit<Document, 'thumbnail'> & { readonly thumbnail: Uint8Array | null }

const shown = ({ thumbnail, ...row }: Shown): Document => ({
  ...row,
  thumbnail: thumbnail && Buffer.from(thumbnail).toString('base64'),
})

/** A file, finished or not; undefined when there is none with that id. */
export const findStored = (db: Reader, id: DocumentId): StoredDocument | undefined =>
  db.prepared<StoredDocument>(ROW).one(id)

/** A finished document, removed ones included. @throws Refusal `not_found` */
export function documentOr404(db: Reader, id: DocumentId): Document {
  const row = db.prepared<Shown>(ONE).one(id)
  if (!row) throw new Refusal('not_found')
  return shown(row)
}

/** The finished documents of a patient, newest first, removed ones included. */
export const documentsOf = (db: Reader, patientId: PatientId): Document[] =>
  db.prepared<Shown>(OF_PATIENT).all(patientId).map(shown)

/** How many bytes of a file are here, without a gap. */
export const receivedOf = (db: Reader, id: DocumentId): number =>
  db.prepared<{ received: number }>(RECEIVED).one(id)?.received ?? 0

/** SHA-256 of all pieces together, in hexadecimal. */
export function digestOf(db: Reader, id: DocumentId): string {
  const hash = createHash('sha256')
  for (const { content } of db.prepared<{ content: Uint8Array }>(PIECES).all(id))
    hash.update(content)
  return hash.digest('hex')
}

/** The bytes of a document between two places. */
export function bytesBetween(db: Reader, id: DocumentId, from: number, to: number): Buffer {
  const pieces = db.prepared<{ startsAt: number; content: Uint8Array }>(PART).all(id, to, from)
  return Buffer.concat(
    pieces.map(({ startsAt, content }) =>
      content.subarray(Math.max(0, from - startsAt), Math.max(0, to - startsAt)),
    ),
  )
}

/** Keeps the next piece of a file. */
export const keepPiece = (db: Writer, id: DocumentId, from: number, content: Uint8Array) =>
  db.execute(
    'insert into document_pieces (document_id, starts_at, content) values (?, ?, ?)',
    id,
    from,
    content,
  )

const UNFINISHED = 'select id from documents where finished_at is null and created_at < ?'

/** Forgets a file that was never finished, with what came of it. */
export function forget(db: Writer, id: DocumentId): void {
  db.execute('delete from document_pieces where document_id = ?', id)
  db.execute('delete from documents where id = ? and finished_at is null', id)
}

/** Forgets every file that was begun before an instant and never finished. @param before epoch ms */
export const sweepUnfinished = (db: Writer, before: number): void =>
  db
    .prepared<{ id: DocumentId }>(UNFINISHED)
    .all(before)
    .forEach(({ id }) => forget(db, id))
