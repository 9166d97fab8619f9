import { QueryClient } from '@tanstack/react-query'
import { refusalOf } from './refusal.ts'

const RETRIES = 2
/** So many answers that no screen shows any more are kept; what was asked longest ago goes first. */
const KEPT = 60

/**
 * The cache of answers. They stay fresh until the change feed says otherwise; only a call that
 * reached nobody is repeated by itself.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      retry: (failures, error) => failures < RETRIES && refusalOf(error)?.code === 'unreachable',
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

const cache = queries.getQueryCache()

cache.subscribe(({ type }) => {
  // Not at once: a screen that turns to other answers lets go of the old ones a moment before it
  // holds the new ones, which must not be forgotten in between.
  if (type === 'observerRemoved' && cache.getAll().length > KEPT) queueMicrotask(forgetOldest)
})

/** Somebody who leafs through a year must not keep all its days in memory. */
function forgetOldest(): void {
  const idle = cache.findAll({ type: 'inactive', fetchStatus: 'idle' })
  idle
    .toSorted((one, other) => other.state.dataUpdatedAt - one.state.dataUpdatedAt)
    .slice(KEPT)
    .forEach((query) => cache.remove(query))
}
