import { newId, type UserId } from '../../../core/kernel/ids.ts'
import type { Role } from '../../../core/kernel/permissions.ts'
import { MONDAY, type TestPractice } from '../../support/practice.ts'

export const PASSWORD = 'nine quiet ferries at dawn'

/** What a form sends for a new account. */
export const account = (more: { username?: string; role?: Role; password?: string } = {}) => ({
  id: newId<UserId>(MONDAY),
  version: null,
  username: 'dana',
  displayName: 'Dana Reyes',
  role: 'front_desk' as Role,
  providerId: null,
  active: true,
  password: PASSWORD,
  ...more,
})

/** Makes an account and signs it in. */
export async function hire(t: TestPractice, more: Parameters<typeof account>[0] = {}) {
  const wanted = account(more)
  await t.as('owner').access.saveAccount(wanted)
  const { token } = await t.practice
    .as(null)
    .access.signIn({ username: wanted.username, password: wanted.password })
  return { ...wanted, token, client: t.practice.as(token) }
}
