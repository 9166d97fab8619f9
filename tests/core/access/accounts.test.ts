import { expect, test } from 'vitest'
import { isCommonPassword } from '../../../core/access/passwords.ts'
import { HOUR, MINUTE } from '../../../core/kernel/clock.ts'
import { newId, type ProviderId } from '../../../core/kernel/ids.ts'
import { testPractice } from '../../support/practice.ts'
import { account, hire, PASSWORD } from './staff.ts'

const ended = { code: 'session_ended' }
const refused = (path: string, code: string) => ({
  code: 'invalid_input',
  details: { problems: [{ path, code }] },
})

test.each([
  'passwordpassword1',
  'Password12345678!',
  '123456789012345',
  'aaaaaaaaaaaaaaaaaa',
  'abcabcabcabcabcabc',
  'qwertyuiopasdfghjklzxcvbnm',
  'danareyes1234567',
  'correct horse battery staple',
])('%s is known and refused', async (password) => {
  expect(isCommonPassword(password, ['dana', 'Dana Reyes'])).toBe(true)
  const { access } = testPractice().as('owner')
  await expect(access.saveAccount(account({ password }))).rejects.toMatchObject(
    refused('password', 'password_common'),
  )
})

test.each([PASSWORD, 'tR7#kq0zLw9!pVx2', '8301 5529 7764 0192', 'ζεστό ψωμί και μέλι'])(
  '%s is not',
  (password) => {
    expect(isCommonPassword(password, ['dana', 'Dana Reyes'])).toBe(false)
  },
)

test('names are taken once, in any case, and passwords have a length', async () => {
  const t = testPractice()
  const { access } = t.as('owner')
  await access.saveAccount(account())
  await expect(access.saveAccount(account({ username: 'DANA' }))).rejects.toMatchObject(
    refused('username', 'username_taken'),
  )
  await expect(
    access.saveAccount(account({ username: 'new', password: 'short' })),
  ).rejects.toMatchObject(refused('password', 'password_short'))
  await expect(
    access.saveAccount({ ...account({ username: 'new' }), password: null }),
  ).rejects.toMatchObject(refused('password', 'required'))
})

test('a new password ends the other sessions of the account, not the own one', async () => {
  const t = testPractice()
  const dana = await hire(t)
  const elsewhere = await t.practice
    .as(null)
    .access.signIn({ username: 'dana', password: PASSWORD })
  const next = 'eleven brass lanterns humming'
  await expect(
    dana.client.access.changePassword({ current: 'not it', next }),
  ).rejects.toMatchObject(refused('current', 'wrong_password'))
  await expect(
    dana.client.access.changePassword({ current: PASSWORD, next: 'danadanadanadana' }),
  ).rejects.toMatchObject(refused('next', 'password_common'))
  await dana.client.access.changePassword({ current: PASSWORD, next })
  expect((await dana.client.access.me({})).account.id).toBe(dana.id)
  await expect(t.practice.as(elsewhere.token).access.me({})).rejects.toMatchObject(ended)
  const again = (password: string) =>
    t.practice.as(null).access.signIn({ username: 'dana', password })
  await expect(again(PASSWORD)).rejects.toMatchObject({ code: 'wrong_credentials' })
  expect((await again(next)).account.id).toBe(dana.id)
})

test('guessing at the present password is slowed down like signing in', async () => {
  const t = testPractice()
  const { access } = (await hire(t)).client
  const next = 'eleven brass lanterns humming'
  for (let guess = 0; guess < 5; guess += 1)
    await expect(access.changePassword({ current: `guess ${guess}`, next })).rejects.toMatchObject(
      refused('current', 'wrong_password'),
    )
  const right = () => access.changePassword({ current: PASSWORD, next })
  await expect(right()).rejects.toMatchObject({ code: 'too_many_attempts' })
  t.clock.now += MINUTE
  await right()
})

test('a session that is revoked, demoted or disabled is refused at the next call', async () => {
  const t = testPractice()
  const owner = t.as('owner')
  const dana = await hire(t)
  const sessions = await owner.access.listSessions({})
  expect(sessions.find(({ current }) => current)?.displayName).toBe('The owner')
  const own = sessions.find(({ userId }) => userId === dana.id)
  if (!own) throw new Error('Dana is signed in')
  await owner.access.revokeSession({ id: own.id })
  await expect(dana.client.patients.get({ id: t.maria })).rejects.toMatchObject(ended)
  await expect(owner.access.revokeSession({ id: own.id })).rejects.toMatchObject({
    code: 'not_found',
  })
  const lee = await hire(t, { username: 'lee', role: 'manager' })
  const { token: _, client: __, ...fields } = lee
  await owner.access.saveAccount({ ...fields, version: 1, role: 'read_only', password: null })
  await expect(lee.client.clinic.directory({})).rejects.toMatchObject(ended)
  const kim = await hire(t, { username: 'kim' })
  const { token: ___, client: ____, ...others } = kim
  await owner.access.saveAccount({ ...others, version: 1, active: false, password: null })
  await expect(kim.client.clinic.directory({})).rejects.toMatchObject(ended)
})

test('the last owner stays one', async () => {
  const t = testPractice()
  const { access } = t.as('owner')
  const { account: own } = await access.me({})
  const { lockedUntil: _, ...fields } = own
  for (const change of [{ active: false }, { role: 'manager' as const }])
    await expect(
      access.saveAccount({ ...fields, ...change, password: null }),
    ).rejects.toMatchObject({ code: 'last_owner' })
  await access.saveAccount(account({ role: 'owner' }))
  expect(await access.saveAccount({ ...fields, role: 'manager', password: null })).toMatchObject({
    role: 'manager',
    version: 2,
  })
})

test('only an owner makes owners, changes them or sets their passwords', async () => {
  const t = testPractice()
  const { access } = t.as('manager')
  const { account: owner } = await t.as('owner').access.me({})
  const { lockedUntil: _, ...fields } = owner
  for (const change of [
    account({ role: 'owner' }),
    { ...fields, role: 'read_only' as const, password: null },
    { ...fields, password: PASSWORD },
  ])
    await expect(access.saveAccount(change)).rejects.toMatchObject({ code: 'not_permitted' })
  expect(await t.as('owner').access.listAccounts({})).toHaveLength(6)
  expect((await t.as('owner').access.me({})).account).toEqual(owner)
})

test('a new account that is sent again is answered alike, another one under its id is refused', async () => {
  const t = testPractice()
  const { access } = t.as('owner')
  const dana = account()
  expect(await access.saveAccount(dana)).toEqual(await access.saveAccount(dana))
  for (const other of [{ displayName: 'D' }, { password: 'eleven brass lanterns humming' }])
    await expect(access.saveAccount({ ...dana, ...other })).rejects.toMatchObject({ code: 'stale' })
  await expect(
    access.saveAccount({ ...account({ username: 'x.y' }), providerId: newId<ProviderId>(0) }),
  ).rejects.toMatchObject(refused('providerId', 'not_found'))
})

test('an account changes by version', async () => {
  const t = testPractice()
  const { access } = t.as('owner')
  const dana = account()
  await access.saveAccount(dana)
  const change = { ...dana, version: 1, displayName: 'Dana R.', password: null }
  expect(await access.saveAccount(change)).toMatchObject({ version: 2 })
  await expect(access.saveAccount({ ...change, displayName: 'D' })).rejects.toMatchObject({
    code: 'stale',
  })
  await expect(
    access.saveAccount({ ...account(), version: 1, username: 'x.y' }),
  ).rejects.toMatchObject({ code: 'not_found' })
})

test('however busy, a session ends after a day, and setting the clock back revives none', async () => {
  const t = testPractice()
  const owner = t.as('owner')
  for (let n = 0; n < 143; n += 1) {
    t.clock.now += 10 * MINUTE
    await owner.access.me({})
  }
  t.clock.now += 10 * MINUTE
  await expect(owner.access.me({})).rejects.toMatchObject(ended)
  const other = testPractice()
  other.clock.now -= HOUR
  await expect(other.as('owner').access.me({})).rejects.toMatchObject(ended)
  other.clock.now += 2 * HOUR
  await expect(other.as('manager').access.me({})).rejects.toMatchObject(ended)
  await expect(other.practice.as(null).access.me({})).rejects.toMatchObject({
    code: 'not_signed_in',
  })
})
