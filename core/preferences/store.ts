import type { Reader, Writer } from '../database/handles.ts'
import type { UserId } from '../kernel/ids.ts'
import { Preferences, usualPreferences } from './kept-contract.ts'

const STORED = 'select liked from preferences where user_id = ?'
const KEEP = `insert into preferences (user_id, liked, updated_at) values (?, ?, ?)
  on conflict (user_id) do update set liked = excluded.liked, updated_at = excluded.updated_at`

/** What an account likes; as usual where it never chose, or where the choice is no longer known. */
export function preferencesOf(db: Reader, userId: UserId): Preferences {
  const row = db.prepared<{ liked: string }>(STORED).one(userId)
  return row ? readPreferences(JSON.parse(row.liked)) : usualPreferences
}

/** Keeps what an account likes from now (epoch ms) on. */
export const keepPreferences = (db: Writer, userId: UserId, liked: Preferences, now: number) =>
  db.execute(KEEP, userId, JSON.stringify(liked), now)

/** One value that another release wrote does not take the others along. */
function readPreferences(stored: unknown): Preferences {
  const whole = Preferences.safeParse(stored)
  if (whole.success) return whole.data
  const bad = new Set(whole.error.issues.map(({ path }) => path[0]))
  const kept = Object.entries(stored ?? {}).filter(([key]) => !bad.has(key))
  return Preferences.safeParse(Object.fromEntries(kept)).data ?? usualPreferences
}
