import type { Reading, StepwiseHandler, Writing } from '../context.ts'
import type { UserId } from '../kernel/ids.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import type { Account, accessContract } from './contract.ts'
import { checkPassword, hashPassword, isCommonPassword } from './passwords.ts'
import { revokeSessionsOf } from './sessions.ts'
import {
  countOwners,
  findAccount,
  insertAccount,
  isProvider,
  isUsernameTaken,
  passwordHashOf,
  setPasswordHash,
  updateAccount,
  type AccountFields,
} from './store.ts'

/** Makes an account, or changes one; a new one that is sent again is answered alike. */
export const saveAccount: StepwiseHandler<(typeof accessContract)['saveAccount']> = {
  stepwise: async ({ look, settle }, { password, id, version, ...fields }) => {
    if (password !== null && isCommonPassword(password, [fields.username, fields.displayName]))
      throw refuseField('password', 'password_common')
    const stored = look((db) => passwordHashOf(db, id))
    const isAgain = version === null && stored !== null && password !== null
    const samePassword = isAgain && (await checkPassword(stored, password))
    const hash = password === null ? null : await hashPassword(password)
    return settle((context) => {
      context.about({ subjectId: id })
      checkFields(context, id, fields)
      if (version !== null) changeAccount(context, id, version, fields, hash)
      else addOnce(context, id, fields, { hash, samePassword })
      return accountOr404(context, id)
    })
  },
}

/** @throws Refusal `not_found` */
export function accountOr404({ db }: Reading, id: UserId): Account {
  const account = findAccount(db, id)
  if (!account) throw new Refusal('not_found')
  return account
}

function checkFields(context: Writing, id: UserId, fields: AccountFields): void {
  const { db } = context
  if (isUsernameTaken(db, fields.username, id)) throw refuseField('username', 'username_taken')
  if (fields.providerId !== null && !isProvider(db, fields.providerId))
    throw refuseField('providerId', 'not_found')
  if ([fields.role, findAccount(db, id)?.role].includes('owner')) requireOwner(context)
}

/** Else a manager could make an owner, or take the practice from the one it has. */
function requireOwner({ db, actor }: Writing): void {
  const own = actor.userId === null ? undefined : findAccount(db, actor.userId)
  if (own?.role !== 'owner') throw new Refusal('not_permitted')
}

interface Password {
  readonly hash: string | null
  /** The account is there already, with this password. */
  readonly samePassword: boolean
}

function addOnce(
  { db, now }: Writing,
  id: UserId,
  fields: AccountFields,
  { hash, samePassword }: Password,
): void {
  const kept = findAccount(db, id)
  if (!kept && hash === null) throw refuseField('password', 'required')
  if (kept) requireSame(kept, fields, samePassword)
  else if (hash !== null) insertAccount(db, id, fields, hash, now)
}

function requireSame(kept: Account, fields: AccountFields, samePassword: boolean): void {
  const same =
    samePassword &&
    kept.username === fields.username &&
    kept.displayName === fields.displayName &&
    kept.role === fields.role &&
    kept.department === fields.department &&
    kept.providerId === fields.providerId &&
    kept.active === fields.active
  if (!same) throw new Refusal('stale')
}

function changeAccount(
  context: Writing,
  id: UserId,
  version: number,
  fields: AccountFields,
  hash: string | null,
): void {
  const { db, actor, now } = context
  const before = accountOr404(context, id)
  if (!updateAccount(db, id, version, fields, now)) throw new Refusal('stale')
  if (countOwners(db) === 0) throw new Refusal('last_owner')
  if (hash !== null) setPasswordHash(db, id, hash, now)
  if (hash !== null || before.role !== fields.role || !fields.active)
    revokeSessionsOf(db, id, actor.sessionId, now)
}
