import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Document } from '../../core/documents/contract.ts'
import { client } from '../client/client.ts'
import { bytesOf } from './bytes.ts'

/** The whole of a document, fetched answer by answer; nothing of it is kept once nobody looks. */
export function useContent({ id, mediaType, version }: Document) {
  return useQuery({
    queryKey: ['document-content', id, version],
    queryFn: ({ signal }) => wholeOf(id, mediaType, signal),
    staleTime: Infinity,
    gcTime: 0,
  })
}

async function wholeOf(id: Document['id'], type: string, signal: AbortSignal): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let from = 0; ;) {
    signal.throwIfAborted()
    const { content, bytes } = await client.documents.content({ id, from })
    const part = bytesOf(content)
    parts.push(part)
    from += part.length
    if (from >= bytes || part.length === 0) return new Blob(parts, { type })
  }
}

/** An address of a blob within this window; it ends with whoever shows it. */
export function useAddress(blob: Blob): string {
  const [address] = useState(() => URL.createObjectURL(blob))
  useEffect(() => () => URL.revokeObjectURL(address), [address])
  return address
}
