import { useQuery } from '@tanstack/react-query'
import { ask } from '../client/client.ts'
import { release } from '../help/release.ts'
import { TOUR, useTour } from './tour.ts'

/** What this account is offered once: the tour, then what a release brought; null once it is known. */
export function useOffered(): 'tour' | 'changes' | null {
  const { data } = useQuery(ask.preferences.get.queryOptions({ input: {}, staleTime: Infinity }))
  const isUnderWay = useTour(({ at }) => at !== null)
  if (!data || isUnderWay) return null
  if (data.tour !== TOUR) return 'tour'
  return data.lastRelease === release ? null : 'changes'
}
