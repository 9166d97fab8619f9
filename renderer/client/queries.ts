import { QueryClient } from '@tanstack/react-query'
import { refusalOf } from './refusal.ts'

const RETRIES = 2

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
