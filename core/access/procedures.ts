import type { Handlers, Reading } from '../context.ts'
import type { SessionId } from '../kernel/ids.ts'
import { permissionsOf } from '../kernel/permissions.ts'
import { Refusal } from '../kernel/refusals.ts'
import { accountOr404, saveAccount } from './account-saving.ts'
import { findPracticeFace } from './practice-face.ts'
import { listAudit } from './audit-listing.ts'
import { verifyChain } from './audit.ts'
import type { Account, accessContract } from './contract.ts'
import { changePassword } from './password-change.ts'
import { revokeSession } from './sessions.ts'
import { listSessions } from './session-listing.ts'
import { issueToken, signIn } from './sign-in.ts'
import { hasAccounts, listAccounts, setFailures } from './store.ts'
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
  saveAccount,
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
  listAudit: ({ db, actor, about }, filter) => {
    if (filter.patientId !== null) about({ patientId: filter.patientId })
    return listAudit(db, filter, actor.permissions.has('patients.read'))
  },
  verifyAudit: ({ db }) => verifyChain(db),
}

function ownAccount(context: Reading): Account {
  if (context.actor.userId === null) throw new Refusal('not_signed_in')
  return accountOr404(context, context.actor.userId)
}

function ownSession(id: SessionId | null): SessionId {
  if (id === null) throw new Refusal('not_signed_in')
  return id
}
