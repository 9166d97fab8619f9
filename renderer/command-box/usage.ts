import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ask } from '../client/client.ts'
import type { Usage } from './ranking.ts'

/** How much this account uses each command; as of when it was last asked. */
export function useUsage(): Usage {
  const { data } = useQuery(ask.preferences.usage.queryOptions({ input: {}, staleTime: Infinity }))
  return useMemo(() => new Map(data?.map(({ command, score }) => [command, score])), [data])
}
