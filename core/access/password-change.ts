import type { StepwiseHandler } from '../context.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import type { accessContract } from './contract.ts'
import { checkPassword, hashPassword, isCommonPassword } from './passwords.ts'
import { revokeSessionsOf } from './sessions.ts'
import { findAccount, passwordHashOf, setPasswordHash } from './store.ts'

/** Somebody changes the own password; whoever else holds a session of the account is signed out. */
export const changePassword: StepwiseHandler<(typeof accessContract)['changePassword']> = {
  stepwise: async ({ actor, look, settle }, { current, next }) => {
    const { userId, sessionId } = actor
    if (userId === null) throw new Refusal('not_signed_in')
    const account = look((db) => findAccount(db, userId))
    if (isCommonPassword(next, account ? [account.username, account.displayName] : [])) {
      throw refuseField('next', 'password_common')
    }
    if (
      !(await checkPassword(
        look((db) => passwordHashOf(db, userId)),
        current,
      ))
    ) {
      throw refuseField('current', 'wrong_password')
    }
    const hash = await hashPassword(next)
    return settle(({ db, now }) => {
      setPasswordHash(db, userId, hash, now)
      revokeSessionsOf(db, userId, sessionId, now)
      return {}
    })
  },
}
