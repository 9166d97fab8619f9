import { randomInt } from 'node:crypto'
import { ensureSigningSecret, hasAccounts, hashPassword, insertAccount } from '../access/index.ts'
import { newId, type UserId } from '../kernel/ids.ts'
import type { Transact } from './synthea/import.ts'

/** How to sign in to a practice that came out of an import. */
export interface FirstOwner {
  readonly username: string
  /** Known nowhere else: it is shown once, and only its hash is kept. */
  readonly password: string
}

/** Letters and digits that are not taken for each other on paper. */
const CLEAR = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 5
const GROUP_LENGTH = 4

/**
 * Makes an owner with a password by chance when a practice has no accounts, so that somebody can
 * sign in.
 *
 * @returns null when there are accounts already
 */
export async function ensureOwner(transact: Transact): Promise<FirstOwner | null> {
  const owner = { username: 'owner', password: randomPassword() }
  const hash = await hashPassword(owner.password)
  return transact('first_owner.made', ({ db, now, about }) => {
    if (hasAccounts(db)) return null
    const id = newId<UserId>(now)
    const account = { username: owner.username, displayName: 'Owner', role: 'owner' as const }
    const rest = { department: null, providerId: null, active: true }
    insertAccount(db, id, { ...account, ...rest }, hash, now)
    ensureSigningSecret(db)
    about({ subjectId: id })
    return owner
  })
}

/** 20 letters and digits out of 31: about 99 bits. */
const randomPassword = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, () => CLEAR.charAt(randomInt(CLEAR.length))).join(''),
  ).join('-')
