import type { StepwiseHandler, Steps, Writing } from '../context.ts'
import type { SessionId, UserId } from '../kernel/ids.ts'
import { permissionsOf } from '../kernel/permissions.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { accessContract } from './contract.ts'
import { checkPassword } from './passwords.ts'
import { openSession } from './sessions.ts'
import { findAccount, findCredentials, setFailures } from './store.ts'
import { lockedUntil } from './throttle.ts'
import { signingSecret, signToken } from './tokens.ts'

type Contract = typeof accessContract

interface Attempt {
  readonly username: string
  readonly password: string
  readonly device: string
}

/** A window signs in and keeps the secret of its session. */
export const signIn: StepwiseHandler<Contract['signIn']> = {
  stepwise: async (steps, { username, password, device }) => {
    const opened = await authenticate(steps, { username, password, device: device ?? '' })
    const account = steps.look((db) => findAccount(db, opened.userId))
    if (!account) throw new Refusal('wrong_credentials')
    return { token: opened.token, account, permissions: [...permissionsOf[account.role]] }
  },
}

/** A program signs in and gets a bearer token. */
export const issueToken: StepwiseHandler<Contract['issueToken']> = {
  stepwise: async (steps, attempt) => {
    const opened = await authenticate(steps, { ...attempt, device: 'REST' })
    return signToken(steps.look(signingSecret), opened.id, steps.now)
  },
}

interface Opened {
  readonly id: SessionId
  readonly token: string
  readonly userId: UserId
}

/**
 * Checks name and password and opens a session. A wrong password is counted, and too many in a
 * row lock the account for a while.
 *
 * @throws Refusal `wrong_credentials` (also for unknown names and disabled accounts), `too_many_attempts`
 */
async function authenticate(
  steps: Steps<Contract['signIn' | 'issueToken']>,
  attempt: Attempt,
): Promise<Opened> {
  const known = steps.look((db) => findCredentials(db, attempt.username))
  const right = await checkPassword(known?.passwordHash ?? null, attempt.password)
  const opened = steps.settle((context): Opened | Refusal => {
    const account = findCredentials(context.db, attempt.username)
    if (!account) return fail(context, 'wrong_credentials')
    context.about({ subjectId: account.id })
    if (account.lockedUntil !== null && account.lockedUntil > context.now)
      return fail(context, 'too_many_attempts', { until: account.lockedUntil })
    if (!right || account.active === 0) {
      countFailure(context, account)
      return fail(context, 'wrong_credentials')
    }
    context.about({ by: { userId: account.id, name: account.displayName } })
    setFailures(context.db, account.id, 0, null)
    return {
      ...openSession(context.db, account.id, attempt.device, context.now),
      userId: account.id,
    }
  })
  if (opened instanceof Refusal) throw opened
  return opened
}

/** Keeps one more wrong password in a row; too many lock the account for a while. */
export function countFailure(
  { db, now }: Pick<Writing, 'db' | 'now'>,
  { id, failures }: { readonly id: UserId; readonly failures: number },
): void {
  setFailures(db, id, failures + 1, lockedUntil(failures + 1, now))
}

function fail(
  context: { about: (subject: { outcome: string }) => void },
  code: 'wrong_credentials' | 'too_many_attempts',
  details = {},
): Refusal {
  context.about({ outcome: code })
  return new Refusal(code, details)
}
