import { useQuery } from '@tanstack/react-query'
import type { PatientHit } from '../../core/patients/contract.ts'
import { ask } from '../client/client.ts'
import { useSettled } from '../client/use-settled.ts'

const none: readonly PatientHit[] = []

/** Finds patients as one types; `isSearching` until the hits belong to the text as it stands. */
export function usePatientSearch(text: string, limit: number) {
  const wanted = text.trim()
  const asked = useSettled(wanted)
  const isCurrent = asked === wanted
  const query = useQuery(
    ask.patients.search.queryOptions({
      input: { text: asked, limit },
      enabled: asked !== '' && isCurrent,
    }),
  )
  return {
    hits: isCurrent ? (query.data ?? none) : none,
    isSearching: wanted !== '' && (!isCurrent || query.isPending) && !query.isError,
    error: isCurrent ? query.error : null,
    retry: () => void query.refetch(),
  }
}
