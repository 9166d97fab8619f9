import type { Handlers, Reading, Writing } from '../context.ts'
import type { SessionId, UserId } from '../kernel/ids.ts'
import { permissionsOf } from '../kernel/permissions.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import { findPracticeFace } from './practice-face.ts'
import { listAudit } from './audit-listing.ts'
import { verifyChain } from './audit.ts'
import type { Account, accessContract } from './contract.ts'
import { changePassword } from './password-change.ts'
import { hashPassword, isCommonPassword } from './passwords.ts'
import { revokeSession, revokeSessionsOf } from './sessions.ts'
import { listSessions } from './session-listing.ts'
import { issueToken, signIn } from './sign-in.ts'
import {
  countOwners,
  findAccount,
  hasAccounts,
  insertAccount,
  isUsernameTaken,
  listAccounts,
  setFailures,
  setPasswordHash,
  updateAccount,
  type AccountFields,
} from './store.ts'
import { signingSecret, signToken } from './tokens.ts'

export const accessHandlers: Handlers<typeof accessContract> = {
  state: ({ db }) => ({ setUp: hasAccounts(db), ...findPracticeFace(db) }),
  signIn,
  issueToken,
  renewToken: {
    stepwise: async (steps) => {
      const id = steps.settle(({ actor }) => ownSession(actor.sessionId))
      return signToken(steps.look(signingSecret), id, steps.now)
    },
  },
  signOut: ({ db, actor, now }) => {
    revokeSession(db, ownSession(actor.sessionId), now)
    return {}
  },
  me: (context) => {
    const account = ownAccount(context)
    return { account, permissions: [...permissionsOf[account.role]] }
  },
  listAccounts: ({ db }) => listAccounts(db),
  saveAccount: {
    stepwise: async (steps, { password, id, version, ...fields }) => {
      if (password !== null && isCommonPassword(password, [fields.username, fields.displayName]))
        throw refuseField('password', 'password_common')
      const hash = password === null ? null : await hashPassword(password)
      return steps.settle((context) => {
        context.about({ subjectId: id })
        if (isUsernameTaken(context.db, fields.username, id))
          throw refuseField('username', 'username_taken')
        if (version === null) addAccount(context, id, fields, hash)
        else changeAccount(context, id, version, fields, hash)
        return accountOr404(context, id)
      })
    },
  },
  unlockAccount: (context, { id }) => {
    accountOr404(context, id)
    setFailures(context.db, id, 0, null)
    context.about({ subjectId: id })
    return accountOr404(context, id)
  },
  changePassword,
  listSessions: ({ db, actor, now }) => listSessions(db, actor.sessionId, now),
  revokeSession: ({ db, now, about }, { id }) => {
    about({ subjectId: id })
    if (!revokeSession(db, id, now)) throw new Refusal('not_found')
    return {}
  },
  listAudit: ({ db, about }, filter) => {
    if (filter.patientId !== null) about({ patientId: filter.patientId })
    return listAudit(db, filter)
  },
  verifyAudit: ({ db }) => verifyChain(db),
}

function addAccount(
  { db, now }: Writing,
  id: UserId,
  fields: AccountFields,
  hash: string | null,
): void {
  if (hash === null) throw refuseField('password', 'required')
  insertAccount(db, id, fields, hash, now)
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

function accountOr404({ db }: Reading, id: UserId): Account {
  const account = findAccount(db, id)
  if (!account) throw new Refusal('not_found')
  return account
}

function ownAccount(context: Reading): Account {
  if (context.actor.userId === null) throw new Refusal('not_signed_in')
  return accountOr404(context, context.actor.userId)
}

function ownSession(id: SessionId | null): SessionId {
  if (id === null) throw new Refusal('not_signed_in')
  return id
}
