import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  usualPreferences,
  type Preferences,
  type PreferencesChange,
} from '../../core/preferences/contract.ts'
import { ask, client } from './client.ts'
import { useSession } from './session.ts'

/** What the account that is signed in likes; what is usual until that is known. */
export function useLiked(): Preferences {
  const signedIn = useSession((session) => session.token !== null)
  const query = useQuery(
    ask.preferences.get.queryOptions({ input: {}, enabled: signedIn, staleTime: Infinity }),
  )
  return query.data ?? usualPreferences
}

/** Changes what the account likes, at once on the screen; as it was when the core declines. */
export function useLikeMutation() {
  const queries = useQueryClient()
  const key = ask.preferences.get.queryKey({ input: {} })
  return useMutation({
    mutationFn: (change: PreferencesChange) => client.preferences.save(change),
    scope: { id: 'preferences.save' },
    onMutate: async (change) => {
      await queries.cancelQueries({ queryKey: key })
      const before = queries.getQueryData<Preferences>(key)
      queries.setQueryData<Preferences>(key, { ...usualPreferences, ...before, ...said(change) })
      return { before }
    },
    onError: (_error, _change, context) => queries.setQueryData(key, context?.before),
    onSuccess: (now) => queries.setQueryData(key, now),
  })
}

/** A change without what it leaves out. */
const said = (change: PreferencesChange): Partial<Preferences> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
