import type { Handlers } from '../context.ts'
import type { preferencesContract } from './contract.ts'
import { ownOf } from './own.ts'
import { keepPreferences, preferencesOf } from './store.ts'
import { usageHandlers } from './usage.ts'
import { viewHandlers } from './views.ts'

export const preferencesHandlers: Handlers<typeof preferencesContract> = {
  ...usageHandlers,
  ...viewHandlers,
  get: (context) => preferencesOf(context.db, ownOf(context)),
  save: (context, change) => {
    const { db, now } = context
    const userId = ownOf(context)
    const said = Object.entries(change).filter(([, value]) => value !== undefined)
    const liked = { ...preferencesOf(db, userId), ...Object.fromEntries(said) }
    keepPreferences(db, userId, liked, now)
    return liked
  },
}
