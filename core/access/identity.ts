import type { Actor } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { lockedPermissions, permissionsOf, type LockedPage } from '../kernel/permissions.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { LiveSession, Moment, SessionBook } from './sessions.ts'
import { sessionOfToken, signingSecret } from './tokens.ts'

/** Somebody who has not signed in. */
export const nobody: Actor = {
  userId: null,
  sessionId: null,
  name: 'nobody',
  permissions: new Set(),
  providerId: null,
  lock: null,
}

/** Work that was started at the command line of the machine that holds the practice. */
export const operator = (name: string): Actor => ({ ...nobody, name })

/**
 * Who a token stands for: the secret of a window's session, or a program's bearer token.
 *
 * @throws Refusal `session_ended`
 */
export async function identify(
  book: SessionBook,
  db: Reader,
  token: string | null,
  moment: Moment,
): Promise<Actor> {
  if (token === null) return nobody
  if (token.startsWith('ds1.')) return actorOf(book.bySecret(db, token, moment))
  return actorOf(book.byId(db, await sessionOfToken(signingSecret(db), token, moment.now), moment))
}

const actorOf = (session: LiveSession): Actor =>
  session.purpose === 'desk' ? staff(session) : lockedPage(session, session.purpose)

const staff = (session: LiveSession): Actor => ({
  userId: session.userId,
  sessionId: session.sessionId,
  name: session.displayName,
  permissions: new Set(permissionsOf[session.role]),
  providerId: session.providerId,
  lock: null,
})

/** What happens there is the patients' doing: not even the name of who started it may do more. */
function lockedPage({ sessionId, displayName, locationId }: LiveSession, page: LockedPage): Actor {
  if (locationId === null) throw new Refusal('session_ended')
  const name = `${page === 'kiosk' ? 'Kiosk' : 'Display'} (started by ${displayName})`
  const permissions = new Set([lockedPermissions[page]])
  return { ...nobody, sessionId, name, permissions, lock: { page, locationId } }
}
