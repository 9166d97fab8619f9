import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RecallTypeId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'

/** What patients are called back for, with the name of each. */
export function useRecallTypes() {
  const query = useQuery(ask.recalls.types.queryOptions({ input: {} }))
  return useMemo(() => {
    const types = query.data ?? []
    const nameOf = (id: RecallTypeId) => types.find((type) => type.id === id)?.name ?? ''
    return { query, types, nameOf }
  }, [query])
}
