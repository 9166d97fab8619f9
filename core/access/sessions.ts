import { createHash, randomBytes } from 'node:crypto'
import type { Lock } from '../context.ts'
import type { Reader, Writer } from '../database/handles.ts'
import { query } from '../database/query.ts'
import { DAY, HOUR, MINUTE } from '../kernel/clock.ts'
import {
  newId,
  type LocationId,
  type ProviderId,
  type SessionId,
  type UserId,
} from '../kernel/ids.ts'
import type { LockedPage, Role } from '../kernel/permissions.ts'
import { Refusal } from '../kernel/refusals.ts'

/** However busy a session is, it ends after a day (NIST SP 800-63B-4 §2.2.3). */
const LONGEST = 24 * HOUR

/**
 * How long a page stands open before a staff member signs in to start it again, in ms. A kiosk
 * takes patients' data and is looked after each day; a display hangs on a wall, can read nothing
 * but initials and rooms, and should not go dark every morning.
 */
const LOCKED_FOR: Readonly<Record<LockedPage, number>> = { kiosk: LONGEST, display: 7 * DAY }

/** How often the last sign of life is written down. */
const TOUCH_EVERY = 15_000

/** A session that is alive, with the account behind it. */
export interface LiveSession {
  readonly sessionId: SessionId
  readonly userId: UserId
  readonly username: string
  readonly displayName: string
  readonly role: Role
  readonly providerId: ProviderId | null
  readonly purpose: 'desk' | LockedPage
  /** Where a locked page stands; null for the others. */
  readonly locationId: LocationId | null
}

interface SessionState extends LiveSession {
  readonly lastSeenAt: number
  readonly expiresAt: number
  readonly revokedAt: number | null
  readonly active: number
  readonly idleMinutes: number
}

const STATE = `select s.id as sessionId, s.user_id as userId, s.last_seen_at as lastSeenAt, s.expires_at as expiresAt,
  s.revoked_at as revokedAt, u.username, u.display_name as displayName, u.role, u.provider_id as providerId, u.active,
  s.purpose, s.location_id as locationId,
  coalesce((select idle_minutes from practice), 15) as idleMinutes
  from sessions s join users u on u.id = s.user_id where `

/**
 * Opens a session.
 *
 * @param lock the page that it is locked to, and where; null for a person or a program
 * @returns its id, the secret that only the window keeps, and when it ends at the latest (epoch ms)
 */
export function openSession(
  db: Writer,
  userId: UserId,
  device: string,
  now: number,
  lock: Lock | null = null,
): { id: SessionId; token: string; expiresAt: number } {
  const token = `ds1.${randomBytes(32).toString('base64url')}`
  const id = newId<SessionId>(now)
  const expiresAt = now + (lock === null ? LONGEST : LOCKED_FOR[lock.page])
  db.run(
    query.insertInto('sessions').values({
      id,
      token_hash: tokenHash(token),
      user_id: userId,
      device,
      created_at: now,
      last_seen_at: now,
      expires_at: expiresAt,
      revoked_at: null,
      purpose: lock?.page ?? 'desk',
      location_id: lock?.locationId ?? null,
    }),
  )
  return { id, token, expiresAt }
}

/** Ends a session at once. */
export function revokeSession(db: Writer, id: SessionId, now: number): boolean {
  return (
    db.run(
      query
        .updateTable('sessions')
        .set({ revoked_at: now })
        .where('id', '=', id)
        .where('revoked_at', 'is', null),
    ) > 0
  )
}

/** Ends every session of an account but one. */
export function revokeSessionsOf(
  db: Writer,
  userId: UserId,
  except: SessionId | null,
  now: number,
): void {
  const others = query
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
  db.run(except === null ? others : others.where('id', '<>', except))
}

/** When a session is looked at, and whether by somebody who acts or by a window that merely listens. */
export interface Moment {
  /** Epoch ms. */
  readonly now: number
  readonly acting: boolean
}

/** Knows which sessions are alive, and when each was last used. */
export interface SessionBook {
  /** @throws Refusal `session_ended` when the token is unknown, revoked, idle, expired, or its account disabled */
  bySecret(db: Reader, token: string, at: Moment): LiveSession
  /** Like `bySecret`, for the session that a checked bearer token names. */
  byId(db: Reader, id: string, at: Moment): LiveSession
  /** Writes down the last signs of life that are due. */
  touch(db: Writer, now: number): void
}

/** Signs of life are kept in memory and written now and then, so that a look costs no write. */
export function sessionBook(): SessionBook {
  const seen = new Map<SessionId, number>()
  const written = new Map<SessionId, number>()
  const alive = (state: SessionState | undefined, { now, acting }: Moment): LiveSession => {
    if (!state || state.revokedAt !== null || state.active === 0 || now >= state.expiresAt)
      throw new Refusal('session_ended')
    const last = Math.max(seen.get(state.sessionId) ?? 0, state.lastSeenAt)
    // Also a clock that was set back by more than that: it would give an idle session new time.
    const isStaff = state.purpose === 'desk'
    if (isStaff && Math.abs(now - last) > state.idleMinutes * MINUTE)
      throw new Refusal('session_ended')
    if (acting) seen.set(state.sessionId, Math.max(now, last))
    return state
  }
  return {
    bySecret: (db, token, at) =>
      alive(db.prepared<SessionState>(`${STATE} s.token_hash = ?`).one(tokenHash(token)), at),
    byId: (db, id, at) => alive(db.prepared<SessionState>(`${STATE} s.id = ?`).one(id), at),
    touch: (db, now) => {
      for (const [id, at] of seen) {
        if (now - (written.get(id) ?? 0) < TOUCH_EVERY) continue
        db.execute('update sessions set last_seen_at = ? where id = ?', at, id)
        written.set(id, now)
      }
    },
  }
}

const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url')
