import { z } from 'zod'
import { BoardViewId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { Preferences, PreferencesChange } from './kept-contract.ts'
import { usageContract } from './usage-contract.ts'
import { BoardView } from './view-contract.ts'

export { Face, Preferences, PreferencesChange, usualPreferences } from './kept-contract.ts'
export { BoardLook, BoardView, ROW_MINUTES } from './view-contract.ts'

export const StoredView = BoardView.extend({ version: z.int() })
export type StoredView = z.infer<typeof StoredView>

const own = { permission: 'signed_in' } as const
const saved = z.object({ version: z.int() })

/**
 * What one account likes: how the board is drawn, which views it keeps, what it uses most.
 * Everybody asks for themselves.
 */
export const preferencesContract = {
  ...usageContract,
  get: procedure({
    ...own,
    kind: 'read',
    audit: null,
    method: 'GET',
    path: '/me/preferences',
    summary: 'What the own account likes; what was never chosen is as usual',
    input: z.object({}),
    output: Preferences,
  }),
  save: procedure({
    ...own,
    kind: 'write',
    audit: 'preferences.saved',
    method: 'PATCH',
    path: '/me/preferences',
    summary: 'Change what the own account likes; what is left out stays',
    input: PreferencesChange,
    output: Preferences,
  }),
  views: procedure({
    ...own,
    kind: 'read',
    audit: null,
    method: 'GET',
    path: '/me/views',
    summary: 'The named views of the board that the own account keeps, by name',
    input: z.object({}),
    output: z.array(StoredView),
  }),
  saveView: procedure({
    ...own,
    kind: 'write',
    audit: 'board_view.saved',
    method: 'PUT',
    path: '/me/views/{id}',
    summary:
      'Keep a view of the board under a name, change one, or bring back one that was given up',
    input: BoardView.extend({ version: z.int().nullable() }),
    output: saved,
  }),
  removeView: procedure({
    ...own,
    kind: 'write',
    audit: 'board_view.removed',
    method: 'POST',
    path: '/me/views/{id}/removal',
    summary: 'Give up a view of the board',
    input: z.object({ id: BoardViewId, version: z.int() }),
    output: saved,
  }),
}
