import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { PatientHit } from '../../core/patients/contract.ts'
import { ask } from '../client/client.ts'

/** The pause in typing that is waited for, in ms. */
const PAUSE = 90

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

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
