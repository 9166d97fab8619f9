import { z } from 'zod'
import { Instant } from '../kernel/dates.ts'
import { ProviderId, SessionId, UserId } from '../kernel/ids.ts'
import { Permission, Role } from '../kernel/permissions.ts'
import { procedure } from '../kernel/procedure.ts'
import { line, optionalLine } from '../kernel/text.ts'
import { auditContract } from './audit-contract.ts'

/** The name that somebody signs in with; compared without regard to case. */
export const Username = z
  .string('required')
  .trim()
  .min(1, 'required')
  .regex(/^[\p{L}\p{N}._@+-]{3,40}$/u, 'username_malformed')

/** A new password where it stands alone: 15 characters or more (NIST SP 800-63B-4 §3.1.1). */
export const NewPassword = z.string('required').min(15, 'password_short').max(200, 'too_long')

export const Account = z.object({
  id: UserId,
  username: z.string(),
  displayName: z.string(),
  role: Role,
  /** Where a staff member works: front desk, billing. */
  department: z.string().nullable(),
  /** The provider this account belongs to, when it is one's. */
  providerId: ProviderId.nullable(),
  active: z.boolean(),
  lockedUntil: Instant.nullable(),
  version: z.int(),
})
export type Account = z.infer<typeof Account>

export const Signed = z.object({
  /** The secret that the window keeps for its session. */
  token: z.string(),
  account: Account,
  permissions: z.array(Permission),
})

export const SessionRow = z.object({
  id: SessionId,
  userId: UserId,
  displayName: z.string(),
  device: z.string(),
  createdAt: Instant,
  lastSeenAt: Instant,
  /** What it may do: everything its account may, or one page of the waiting room. */
  purpose: z.enum(['desk', 'kiosk', 'display']),
  current: z.boolean(),
})

const ok = z.object({})
const manage = { permission: 'access.manage' } as const

export const accessContract = {
  state: procedure({
    kind: 'read',
    permission: 'everybody',
    audit: null,
    method: 'GET',
    path: '/state',
    summary: 'Whether the practice is set up, and its name',
    input: z.object({}),
    output: z.object({
      setUp: z.boolean(),
      practiceName: z.string().nullable(),
      language: z.string(),
      idleMinutes: z.int(),
    }),
  }),
  signIn: procedure({
    kind: 'write',
    permission: 'everybody',
    audit: 'session.started',
    method: 'POST',
    path: '/auth/sessions',
    summary: 'Sign a window in',
    input: z.object({
      username: z.string().max(200),
      password: z.string().max(1000),
      device: optionalLine(100),
    }),
    output: Signed,
  }),
  issueToken: procedure({
    kind: 'write',
    permission: 'everybody',
    audit: 'session.started',
    method: 'POST',
    path: '/auth/login',
    summary: 'Sign a program in: a bearer token that lives 15 minutes',
    input: z.object({ username: z.string().max(200), password: z.string().max(1000) }),
    output: z.object({ token: z.string(), expiresAt: Instant }),
  }),
  renewToken: procedure({
    kind: 'write',
    permission: 'signed_in',
    audit: 'session.renewed',
    method: 'POST',
    path: '/auth/token',
    summary: 'A new bearer token for the same session',
    input: z.object({}),
    output: z.object({ token: z.string(), expiresAt: Instant }),
  }),
  signOut: procedure({
    kind: 'write',
    permission: 'any_session',
    audit: 'session.ended',
    method: 'POST',
    path: '/auth/logout',
    summary: 'End this session',
    input: z.object({}),
    output: ok,
  }),
  me: procedure({
    kind: 'read',
    permission: 'signed_in',
    audit: null,
    method: 'GET',
    path: '/auth/me',
    summary: 'The account that is asking',
    input: z.object({}),
    output: z.object({ account: Account, permissions: z.array(Permission) }),
  }),
  listAccounts: procedure({
    kind: 'read',
    ...manage,
    audit: null,
    method: 'GET',
    path: '/accounts',
    summary: 'Every account',
    input: z.object({}),
    output: z.array(Account),
  }),
  saveAccount: procedure({
    kind: 'write',
    ...manage,
    audit: 'account.saved',
    method: 'PUT',
    path: '/accounts/{id}',
    summary: 'Create an account (version null, with a password) or change one',
    input: z.object({
      id: UserId,
      version: z.int().nullable(),
      username: Username,
      displayName: line(100),
      role: Role,
      department: optionalLine(100),
      providerId: ProviderId.nullable(),
      active: z.boolean(),
      /** Sets a new password; required for a new account. */
      password: NewPassword.nullable(),
    }),
    output: Account,
  }),
  unlockAccount: procedure({
    kind: 'write',
    ...manage,
    audit: 'account.unlocked',
    method: 'POST',
    path: '/accounts/{id}/unlock',
    summary: 'Forget the failed sign-ins of an account',
    input: z.object({ id: UserId }),
    output: Account,
  }),
  changePassword: procedure({
    kind: 'write',
    permission: 'signed_in',
    audit: 'password.changed',
    method: 'POST',
    path: '/auth/password',
    summary: 'Change the own password; other sessions of the account end',
    input: z.object({ current: z.string().max(1000), next: NewPassword }),
    output: ok,
  }),
  listSessions: procedure({
    kind: 'read',
    ...manage,
    audit: null,
    method: 'GET',
    path: '/sessions',
    summary: 'Sessions that are alive',
    input: z.object({}),
    output: z.array(SessionRow),
  }),
  revokeSession: procedure({
    kind: 'write',
    ...manage,
    audit: 'session.revoked',
    method: 'DELETE',
    path: '/sessions/{id}',
    summary: 'End a session at once',
    input: z.object({ id: SessionId }),
    output: ok,
  }),
  ...auditContract,
}
