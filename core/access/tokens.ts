import { jwtVerify, SignJWT } from 'jose'
import { randomBytes } from 'node:crypto'
import type { Reader, Writer } from '../database/handles.ts'
import { query } from '../database/query.ts'
import { MINUTE, SECOND } from '../kernel/clock.ts'
import type { SessionId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'

/** How long a bearer token lives; its session may be revoked earlier and then refuses it at once. */
const LIFETIME = 15 * MINUTE

const ISSUER = 'daysheet'

/** Makes the signing secret of a practice unless it has one. */
export function ensureSigningSecret(db: Writer): void {
  const value = randomBytes(32).toString('base64url')
  db.run(
    query
      .insertInto('secrets')
      .values({ name: 'bearer', value })
      .onConflict((on) => on.doNothing()),
  )
}

/** A bearer token (JWT, HS256) for programs that speak REST. */
export async function signToken(
  secret: string,
  sessionId: SessionId,
  now: number,
): Promise<{ token: string; expiresAt: number }> {
  const expiresAt = now + LIFETIME
  const token = await new SignJWT({ sid: sessionId })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(ISSUER)
    .setIssuedAt(Math.floor(now / SECOND))
    .setExpirationTime(Math.floor(expiresAt / SECOND))
    .sign(new TextEncoder().encode(secret))
  return { token, expiresAt }
}

/**
 * The session that a bearer token names.
 *
 * @throws Refusal `session_ended` when it is forged, of another practice, or past its time
 */
export async function sessionOfToken(secret: string, token: string, now: number): Promise<string> {
  const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
    algorithms: ['HS256'],
    issuer: ISSUER,
    currentDate: new Date(now),
  }).catch(() => {
    throw new Refusal('session_ended')
  })
  if (typeof payload['sid'] !== 'string') throw new Refusal('session_ended')
  return payload['sid']
}

/** The signing secret of the practice. */
export function signingSecret(db: Reader): string {
  const row = db.one(query.selectFrom('secrets').select('value').where('name', '=', 'bearer'))
  if (!row) throw new Refusal('session_ended')
  return row.value
}
