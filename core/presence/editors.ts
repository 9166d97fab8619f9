import type { Reader, Writer } from '../database/handles.ts'
import { MINUTE } from '../kernel/clock.ts'
import type { SessionId, UserId } from '../kernel/ids.ts'
import type { Edited, Editor } from './contract.ts'

/** Who forgets to say that they are done counts as gone after so long, in ms. */
export const LAPSES_AFTER = 5 * MINUTE

/** Something that a session edits. */
export interface Editing {
  readonly sessionId: SessionId
  readonly what: Edited
  readonly subjectId: string
}

const OTHERS = `select p.what, p.subject_id as subjectId, p.user_id as userId,
  u.display_name as name, min(p.since) as since
  from presence as p join users as u on u.id = p.user_id
  join sessions as s on s.id = p.session_id
  where p.expires_at > @now and s.revoked_at is null and s.expires_at > @now
    and p.session_id is not @sessionId
  group by p.what, p.subject_id, p.user_id order by since, name`

/**
 * What other sessions edit, each person once.
 *
 * @param sessionId the own one; null has none
 * @param now epoch ms
 */
export const othersEditing = (db: Reader, sessionId: SessionId | null, now: number): Editor[] =>
  db.prepared<Editor>(OTHERS).all({ sessionId, now })

const SWEEP = 'delete from presence where expires_at <= ?'
const ENTER = `insert into presence (session_id, what, subject_id, user_id, since, expires_at,
  created_at, updated_at, version) values (@sessionId, @what, @subjectId, @userId, @now, @expiresAt,
  @now, @now, 1)
  on conflict (session_id, what, subject_id) do update set expires_at = @expiresAt,
    updated_at = @now, version = version + 1`

/** Notes that a session edits something, or still does; what lapsed is swept on the way. */
export function enter(db: Writer, editing: Editing & { userId: UserId }, now: number): void {
  db.execute(SWEEP, now)
  db.execute(ENTER, { ...editing, now, expiresAt: now + LAPSES_AFTER })
}

const LEAVE = 'delete from presence where session_id = ? and what = ? and subject_id = ?'

/** Notes that a session is done with something. */
export const leave = (db: Writer, { sessionId, what, subjectId }: Editing): void =>
  void db.execute(LEAVE, sessionId, what, subjectId)
