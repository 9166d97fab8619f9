import { createHash } from 'node:crypto'
import { LARGEST_PIECE, type DocumentKind } from '../../../core/documents/contract.ts'
import { newId, type DocumentId, type PatientId, type PolicyId } from '../../../core/kernel/ids.ts'
import type { PracticeClient } from '../../../core/practice.ts'
import { MONDAY } from '../../support/practice.ts'

const PDF_START = Buffer.from('%PDF-1.7\n')

/** A file that begins as a PDF does, of so many bytes, each place different from its neighbors. */
export function pdf(bytes: number): Buffer {
  const file = Buffer.alloc(bytes)
  for (let at = 0; at < bytes; at += 1) file[at] = (at * 7 + (at >> 8)) & 0xff
  PDF_START.copy(file)
  return file
}

interface More {
  readonly id?: DocumentId
  readonly name?: string
  readonly kind?: DocumentKind
  readonly policyId?: PolicyId | null
}

/** What announces a file. */
export const announced = (patientId: PatientId, content: Buffer, more: More = {}) => ({
  id: newId<DocumentId>(MONDAY),
  patientId,
  name: 'Referral',
  kind: 'referral' as const,
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
  ...more,
})

/** One piece of a file, as a window sends it, counted from 0. */
export const pieceOf = (content: Buffer, at: number, size = LARGEST_PIECE) => ({
  from: at * size,
  content: content.subarray(at * size, (at + 1) * size).toString('base64'),
})

/** The pieces of a file, in order. */
export const piecesOf = (content: Buffer, size = LARGEST_PIECE) =>
  Array.from({ length: Math.ceil(content.length / size) }, (_, at) => pieceOf(content, at, size))

/** Sends a whole file. */
export async function send(
  { documents }: PracticeClient,
  patientId: PatientId,
  content: Buffer,
  more: More & { readonly thumbnail?: string } = {},
) {
  const { thumbnail, ...described } = more
  const file = announced(patientId, content, described)
  await documents.add(file)
  for (const piece of piecesOf(content)) await documents.append({ id: file.id, ...piece })
  return documents.finish({ id: file.id, ...(thumbnail !== undefined && { thumbnail }) })
}

/** Reads a whole document back, answer by answer. */
export async function readBack({ documents }: PracticeClient, id: DocumentId): Promise<Buffer> {
  const parts: Buffer[] = []
  for (let from = 0; ;) {
    const part = Buffer.from((await documents.content({ id, from })).content, 'base64')
    if (part.length === 0) return Buffer.concat(parts)
    parts.push(part)
    from += part.length
  }
}
