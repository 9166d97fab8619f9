import type { StepwiseHandler, Writing } from '../context.ts'
import type { SessionId, UserId } from '../kernel/ids.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import type { accessContract } from './contract.ts'
import { checkPassword, hashPassword, isCommonPassword } from './passwords.ts'
import { revokeSessionsOf } from './sessions.ts'
import { countFailure } from './sign-in.ts'
import { findAccount, findCredentials, passwordHashOf, setPasswordHash } from './store.ts'

/**
 * Somebody changes the own password; whoever else holds a session of the account is signed out.
 * A wrong present one counts like a failed sign-in: an unattended window is no place to guess at.
 */
export const changePassword: StepwiseHandler<(typeof accessContract)['changePassword']> = {
  stepwise: async ({ actor, look, settle }, { current, next }) => {
    const { userId, sessionId } = actor
    if (userId === null || sessionId === null) throw new Refusal('not_signed_in')
    const account = look((db) => findAccount(db, userId))
    if (isCommonPassword(next, account ? [account.username, account.displayName] : []))
      throw refuseField('next', 'password_common')
    const stored = look((db) => passwordHashOf(db, userId))
    const right = await checkPassword(stored, current)
    const hash = await hashPassword(next)
    const refused = settle((context) => {
      const refusal = judge(context, account?.username ?? '', right)
      if (!refusal) replace(context, { userId, sessionId }, hash)
      return refusal
    })
    // Given again under one idempotency key it comes back as plain values.
    if (refused) throw new Refusal(refused.code, refused.details)
    return {}
  },
}

/** Why not; the failure is kept, and so must not be thrown within the transaction. */
function judge(context: Writing, username: string, right: boolean): Refusal | null {
  const { db, now, about } = context
  const account = findCredentials(db, username)
  if (!account) return new Refusal('not_found')
  const { lockedUntil } = account
  const refusal =
    lockedUntil !== null && lockedUntil > now
      ? new Refusal('too_many_attempts', { until: lockedUntil })
      : right
        ? null
        : refuseField('current', 'wrong_password')
  if (refusal) about({ outcome: refusal.code })
  if (refusal?.code === 'invalid_input') countFailure(context, account)
  return refusal
}

function replace(
  { db, now }: Writing,
  { userId, sessionId }: { userId: UserId; sessionId: SessionId },
  hash: string,
): void {
  setPasswordHash(db, userId, hash, now)
  revokeSessionsOf(db, userId, sessionId, now)
}
