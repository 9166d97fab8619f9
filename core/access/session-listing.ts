import type { Reader } from '../database/handles.ts'
import { query } from '../database/query.ts'
import type { SessionId } from '../kernel/ids.ts'
import type { Answer } from '../kernel/procedure.ts'
import type { accessContract } from './contract.ts'

/** Sessions that are neither revoked nor past their end, latest used first, then by name. */
export function listSessions(
  db: Reader,
  own: SessionId | null,
  now: number,
): Answer<(typeof accessContract)['listSessions']> {
  const rows = db.all(
    query
      .selectFrom('sessions as s')
      .innerJoin('users as u', 'u.id', 's.user_id')
      .select([
        's.id',
        's.user_id as userId',
        'u.display_name as displayName',
        's.device',
        's.created_at as createdAt',
        's.last_seen_at as lastSeenAt',
        's.purpose',
      ])
      .where('s.revoked_at', 'is', null)
      .where('s.expires_at', '>', now)
      .orderBy('s.last_seen_at', 'desc')
      .orderBy('u.display_name')
      .orderBy('s.id'),
  )
  return rows.map((row) => ({ ...row, current: row.id === own }))
}
