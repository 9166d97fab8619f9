import { LARGEST_PIECE, type Document } from '../../core/documents/contract.ts'
import { client } from '../client/client.ts'
import { base64Of, sha256Of } from './bytes.ts'
import type { Sending } from './sending.ts'
import { thumbnailOf } from './thumbnail.ts'

/**
 * Sends one file piece by piece, from where an earlier try broke off.
 *
 * @param hear hears how many bytes are there
 * @throws what a call failed with, or the reason of the signal
 */
export async function sendFile(
  { id, patientId, name, kind, policyId = null, file }: Sending,
  signal: AbortSignal,
  hear: (sent: number) => void,
): Promise<Document> {
  const sha256 = await sha256Of(file)
  const described = { id, patientId, name, kind, policyId }
  let here = await client.documents.add({ ...described, bytes: file.size, sha256 })
  while (!here.isFinished && here.received < file.size) {
    hear(here.received)
    signal.throwIfAborted()
    const from = here.received
    const content = await base64Of(file.slice(from, from + LARGEST_PIECE))
    here = await client.documents.append({ id, from, content })
  }
  hear(file.size)
  const thumbnail = await thumbnailOf(file)
  signal.throwIfAborted()
  return client.documents.finish({ id, thumbnail })
}
