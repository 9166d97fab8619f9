import type { Reader, Writer } from '../database/handles.ts'
import { query } from '../database/query.ts'
import type { ProviderId, UserId } from '../kernel/ids.ts'
import type { Account } from './contract.ts'

interface AccountRow extends Omit<Account, 'active'> {
  readonly active: number
}

const accounts = query
  .selectFrom('users')
  .select([
    'id',
    'username',
    'display_name as displayName',
    'role',
    'department',
    'provider_id as providerId',
    'active',
    'locked_until as lockedUntil',
    'version',
  ])

const toAccount = (row: AccountRow): Account => ({ ...row, active: row.active === 1 })

/** Every account, by name. */
export const listAccounts = (db: Reader): Account[] =>
  db.all(accounts.orderBy('display_name')).map(toAccount)

/** One account, or undefined. */
export function findAccount(db: Reader, id: UserId): Account | undefined {
  const row = db.one(accounts.where('id', '=', id))
  return row && toAccount(row)
}

/** What signing in needs to know of a name; compared without regard to case. */
export const findCredentials = (db: Reader, username: string) =>
  db.one(
    query
      .selectFrom('users')
      .select([
        'id',
        'display_name as displayName',
        'password_hash as passwordHash',
        'active',
        'failed_sign_ins as failures',
        'locked_until as lockedUntil',
      ])
      .where('username', '=', username),
  )

/** The stored hash of an account's password. */
export const passwordHashOf = (db: Reader, id: UserId): string | null =>
  db.one(query.selectFrom('users').select('password_hash as hash').where('id', '=', id))?.hash ??
  null

/** True when another account signs in with this name. */
export const isUsernameTaken = (db: Reader, username: string, except: UserId): boolean =>
  db.one(
    query
      .selectFrom('users')
      .select('id')
      .where('username', '=', username)
      .where('id', '<>', except),
  ) !== undefined

/** True when there is a provider with this id, active or not. */
export const isProvider = (db: Reader, id: ProviderId): boolean =>
  db.one(query.selectFrom('providers').select('id').where('id', '=', id)) !== undefined

/** True once there is any account: the practice is set up. */
export const hasAccounts = (db: Reader): boolean =>
  db.one(query.selectFrom('users').select('id').limit(1)) !== undefined

/** How many active owners there are. */
export const countOwners = (db: Reader): number =>
  db.all(query.selectFrom('users').select('id').where('role', '=', 'owner').where('active', '=', 1))
    .length

/** What an account is made of, beside its stamps. */
export type AccountFields = Pick<
  Account,
  'username' | 'displayName' | 'role' | 'department' | 'providerId' | 'active'
>

const columns = (fields: AccountFields) => ({
  username: fields.username,
  display_name: fields.displayName,
  role: fields.role,
  department: fields.department,
  provider_id: fields.providerId,
  active: fields.active ? 1 : 0,
})

/** Makes an account. */
export function insertAccount(
  db: Writer,
  id: UserId,
  fields: AccountFields,
  passwordHash: string,
  now: number,
): void {
  db.run(
    query.insertInto('users').values({
      id,
      ...columns(fields),
      password_hash: passwordHash,
      locked_until: null,
      created_at: now,
      updated_at: now,
      version: 1,
    }),
  )
}

/** Changes an account that still has the version which was read. @returns false when it moved on */
export function updateAccount(
  db: Writer,
  id: UserId,
  version: number,
  fields: AccountFields,
  now: number,
): boolean {
  const change = query
    .updateTable('users')
    .set({ ...columns(fields), updated_at: now, version: version + 1 })
  return db.run(change.where('id', '=', id).where('version', '=', version)) > 0
}

/** Sets a password. */
export function setPasswordHash(db: Writer, id: UserId, passwordHash: string, now: number): void {
  db.run(
    query
      .updateTable('users')
      .set({ password_hash: passwordHash, updated_at: now })
      .where('id', '=', id),
  )
}

/** Keeps the number of wrong passwords in a row, and until when the account is locked. */
export function setFailures(
  db: Writer,
  id: UserId,
  failures: number,
  lockedUntil: number | null,
): void {
  db.run(
    query
      .updateTable('users')
      .set({ failed_sign_ins: failures, locked_until: lockedUntil })
      .where('id', '=', id),
  )
}
