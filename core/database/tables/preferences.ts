import type { BoardViewId, UserId } from '../../kernel/ids.ts'
import type { Stamps } from './stamps.ts'

export interface PreferencesTables {
  preferences: {
    user_id: UserId
    /** JSON. */
    liked: string
    updated_at: number
  }
  board_views: Stamps & {
    id: BoardViewId
    user_id: UserId
    name: string
    /** JSON. */
    look: string
    removed_at: number | null
  }
}
