import { skipToken, useQuery } from '@tanstack/react-query'
import type { AbsenceHit } from '../../core/absences/contract.ts'
import { ask } from '../client/client.ts'
import { awayOf, type AbsenceDraft } from './draft.ts'

const none: readonly AbsenceHit[] = []

/** The visits that the time off would meet; asked as soon as somebody and some time are named. */
export function usePreview(draft: AbsenceDraft) {
  const away = awayOf(draft)
  const input = away ? { ...away, prefer: draft.prefer } : skipToken
  const query = useQuery(ask.absences.preview.queryOptions({ input, staleTime: 0, gcTime: 0 }))
  return { away, query, hits: query.data ?? none }
}
