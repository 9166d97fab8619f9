import { z } from 'zod'
import { Instant } from '../kernel/dates.ts'
import { DocumentId, PatientId, PolicyId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { line } from '../kernel/text.ts'

/** The largest file that is kept, in bytes. */
export const LARGEST_DOCUMENT = 10 * 1024 * 1024

/** The most that is sent in one piece, in bytes; with what base64 adds it stays below the host's limit. */
export const LARGEST_PIECE = 1024 * 1024

/** What one answer of `content` brings at most, in bytes. */
export const LARGEST_ANSWER = 4 * LARGEST_PIECE

/** The largest small picture, in bytes. */
const LARGEST_THUMBNAIL = 24 * 1024

/** What a document is to the front desk. */
export const DocumentKind = z.enum([
  'insurance_front',
  'insurance_back',
  'photo_id',
  'referral',
  'letter',
  'lab',
  'other',
])
export type DocumentKind = z.infer<typeof DocumentKind>

/** The kinds of files that are kept, as their content shows them. */
export const MediaType = z.enum([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/heic',
  'image/tiff',
  'text/plain',
])
export type MediaType = z.infer<typeof MediaType>

const base64 = (bytes: number) => z.base64('malformed').max(Math.ceil(bytes / 3) * 4, 'too_long')

/** What a person says of a document. */
const Described = z.object({
  name: line(120),
  kind: DocumentKind,
  /** The policy whose card it shows; only for the two sides of an insurance card. */
  policyId: PolicyId.nullable().default(null),
})

/** A document without its content. */
export const Document = z.object({
  id: DocumentId,
  patientId: PatientId,
  name: z.string(),
  kind: DocumentKind,
  policyId: PolicyId.nullable(),
  mediaType: MediaType,
  bytes: z.int(),
  addedAt: Instant,
  addedBy: z.string().nullable(),
  removedAt: Instant.nullable(),
  /** A small JPEG, PNG or WebP picture in base64; null where the window could not draw one. */
  thumbnail: z.string().nullable(),
  version: z.int(),
})
export type Document = z.infer<typeof Document>

/** How much of a file is here, in bytes: the sender goes on from there. */
export const Received = z.object({ received: z.int(), isFinished: z.boolean() })
export type Received = z.infer<typeof Received>

const ofDocument = { id: DocumentId }
const read = { kind: 'read', permission: 'patients.read', method: 'GET' } as const
const write = { kind: 'write', permission: 'patients.write' } as const
const marked = z.object({ ...ofDocument, version: z.int() })

export const documentsContract = {
  list: procedure({
    ...read,
    audit: 'documents.listed',
    path: '/patients/{patientId}/documents',
    summary:
      'The documents of a patient, newest first; those that were removed only when asked for',
    input: z.object({ patientId: PatientId, withRemoved: z.boolean().default(false) }),
    output: z.array(Document),
  }),
  get: procedure({
    ...read,
    audit: 'document.viewed',
    path: '/documents/{id}',
    summary: 'What is known of a document, without its content',
    input: z.object(ofDocument),
    output: Document,
  }),
  content: procedure({
    ...read,
    audit: 'document.opened',
    path: '/documents/{id}/content',
    summary: 'Up to 4 MiB of a document from a byte on; ask again from where it ended',
    input: z.object({ ...ofDocument, from: z.int().min(0, 'out_of_range').default(0) }),
    output: z.object({
      mediaType: MediaType,
      /** Of the whole document. */
      bytes: z.int(),
      /** In base64; empty at the end. */
      content: z.string(),
    }),
  }),
  add: procedure({
    ...write,
    audit: 'document.begun',
    method: 'POST',
    path: '/patients/{patientId}/documents',
    summary: 'Announce a file; its pieces follow. Asking again tells how much is here already',
    input: Described.extend({
      ...ofDocument,
      patientId: PatientId,
      bytes: z.int().min(1, 'file_empty').max(LARGEST_DOCUMENT, 'file_too_large'),
      /** Of the whole file, in hexadecimal. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/u, 'malformed'),
    }),
    output: Received,
  }),
  append: procedure({
    ...write,
    audit: 'document.piece_received',
    method: 'POST',
    path: '/documents/{id}/pieces',
    summary: 'Send the next piece, at most 1 MiB; a piece that is here already changes nothing',
    input: z.object({
      ...ofDocument,
      /** Where in the file the piece begins, in bytes. */
      from: z.int().min(0, 'out_of_range'),
      content: base64(LARGEST_PIECE).min(1, 'required'),
    }),
    output: Received,
  }),
  finish: procedure({
    ...write,
    audit: 'document.added',
    method: 'POST',
    path: '/documents/{id}/finish',
    summary: 'Close a file after its last piece; length and SHA-256 must be as announced',
    input: z.object({
      ...ofDocument,
      thumbnail: base64(LARGEST_THUMBNAIL).nullable().default(null),
    }),
    output: Document,
  }),
  stop: procedure({
    ...write,
    audit: 'document.stopped',
    method: 'DELETE',
    path: '/documents/{id}/pieces',
    summary: 'Give up a file that is not finished; nothing of it is kept',
    input: z.object(ofDocument),
    output: z.object({}),
  }),
  change: procedure({
    ...write,
    audit: 'document.changed',
    method: 'PUT',
    path: '/documents/{id}',
    summary: 'Rename a document, or say what it is',
    input: Described.extend({ ...ofDocument, version: z.int() }),
    output: Document,
  }),
  remove: procedure({
    ...write,
    audit: 'document.removed',
    method: 'POST',
    path: '/documents/{id}/remove',
    summary: 'Take a document off the record; it can be put back',
    input: marked,
    output: Document,
  }),
  restore: procedure({
    ...write,
    audit: 'document.restored',
    method: 'POST',
    path: '/documents/{id}/restore',
    summary: 'Put a removed document back',
    input: marked,
    output: Document,
  }),
}
