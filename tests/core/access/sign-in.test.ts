import { expect, test } from 'vitest'
import { lockedUntil } from '../../../core/access/throttle.ts'
import { MINUTE, SECOND } from '../../../core/kernel/clock.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'
import { account, hire, PASSWORD } from './staff.ts'

const wrong = { code: 'wrong_credentials' }

test('somebody signs in by name in any case, and out again', async () => {
  const t = testPractice()
  await t.as('owner').access.saveAccount(account())
  const signed = await t.practice.as(null).access.signIn({ username: 'DANA', password: PASSWORD })
  expect(signed.account).toMatchObject({ username: 'dana', role: 'front_desk' })
  expect(signed.permissions).not.toContain('clinic.manage')
  const dana = t.practice.as(signed.token)
  expect((await dana.access.me({})).account.displayName).toBe('Dana Reyes')
  await dana.access.signOut({})
  await expect(dana.access.me({})).rejects.toMatchObject({ code: 'session_ended' })
})

test('an unknown name and a disabled account are answered like a wrong password', async () => {
  const t = testPractice()
  const dana = await hire(t)
  const stranger = t.practice.as(null)
  const answer = (username: string, password: string) =>
    stranger.access.signIn({ username, password }).catch((error: unknown) => String(error))
  const known = await answer('dana', 'not the password')
  expect(await answer('nobody at all', 'not the password')).toBe(known)
  const { password: _, ...fields } = dana
  await t.as('owner').access.saveAccount({ ...fields, version: 1, active: false, password: null })
  expect(await answer('dana', PASSWORD)).toBe(known)
  await expect(stranger.access.signIn({ username: 'dana', password: '' })).rejects.toMatchObject(
    wrong,
  )
})

test('wrong passwords slow an account down, the right one included, until time has passed', async () => {
  const t = testPractice()
  const dana = account()
  await t.as('owner').access.saveAccount(dana)
  const attempt = (password: string) =>
    t.practice.as(null).access.signIn({ username: 'dana', password })
  for (let n = 0; n < 5; n += 1) await expect(attempt('wrong')).rejects.toMatchObject(wrong)
  await expect(attempt(PASSWORD)).rejects.toMatchObject({
    code: 'too_many_attempts',
    details: { until: MONDAY + 30 * SECOND },
  })
  t.clock.now += 30 * SECOND
  await expect(attempt('wrong')).rejects.toMatchObject(wrong)
  t.clock.now += 59 * SECOND
  await expect(attempt(PASSWORD)).rejects.toMatchObject({ code: 'too_many_attempts' })
  t.clock.now += SECOND
  await attempt(PASSWORD)
  await expect(attempt('wrong')).rejects.toMatchObject(wrong)
  await attempt(PASSWORD)
  const log = await t.as('owner').access.listAudit({ action: 'session.started' })
  const outcomes = Map.groupBy(log, ({ outcome }) => outcome)
  expect(outcomes.get('wrong_credentials')).toHaveLength(7)
  expect(outcomes.get('too_many_attempts')).toHaveLength(2)
  expect(outcomes.get('done')).toHaveLength(2)
  expect(outcomes.get('done')?.[0]).toMatchObject({ userId: dana.id, actor: dana.displayName })
  expect(outcomes.get('wrong_credentials')?.[0]).toMatchObject({ userId: null, subjectId: dana.id })
})

test('an owner opens a locked account', async () => {
  const t = testPractice()
  const dana = account()
  await t.as('owner').access.saveAccount(dana)
  t.peek((db) =>
    db.execute(
      'update users set failed_sign_ins = 100, locked_until = ? where id = ?',
      MONDAY + 1e12,
      dana.id,
    ),
  )
  const attempt = () => t.practice.as(null).access.signIn({ username: 'dana', password: PASSWORD })
  await expect(attempt()).rejects.toMatchObject({ code: 'too_many_attempts' })
  await expect(t.as('front_desk').access.unlockAccount({ id: dana.id })).rejects.toMatchObject({
    code: 'not_permitted',
  })
  expect(await t.as('owner').access.unlockAccount({ id: dana.id })).toMatchObject({
    lockedUntil: null,
  })
  expect((await attempt()).account.id).toBe(dana.id)
})

test('the wait doubles up to a quarter of an hour, and the hundredth failure is final', () => {
  const waits = [4, 5, 6, 9, 10, 99].map((failures) => {
    const until = lockedUntil(failures, MONDAY)
    return until === null ? null : until - MONDAY
  })
  expect(waits).toEqual([null, 30 * SECOND, MINUTE, 8 * MINUTE, 15 * MINUTE, 15 * MINUTE])
  expect(lockedUntil(100, MONDAY)).toBeGreaterThan(Date.parse('9999-01-01'))
})

test('a bearer token lives a quarter of an hour, is renewed, and ends with its session', async () => {
  const t = testPractice()
  await t.as('owner').access.saveAccount(account())
  const credentials = { username: 'dana', password: PASSWORD }
  const issued = await t.practice.as(null).access.issueToken(credentials)
  expect(issued.expiresAt).toBe(MONDAY + 15 * MINUTE)
  t.clock.now += 10 * MINUTE
  const renewed = await t.practice.as(issued.token).access.renewToken({})
  t.clock.now += 5 * MINUTE + SECOND
  await expect(t.practice.as(issued.token).access.me({})).rejects.toMatchObject({
    code: 'session_ended',
  })
  const program = t.practice.as(renewed.token)
  expect((await program.access.me({})).account.username).toBe('dana')
  await program.access.signOut({})
  await expect(program.access.me({})).rejects.toMatchObject({ code: 'session_ended' })
})

test.each([
  'ds1.forged',
  'nonsense',
  '',
  'eyJhbGciOiJub25lIn0.eyJzaWQiOiJ4In0.',
  'eyJhbGciOiJIUzI1NiJ9.eyJzaWQiOiJ4In0.AAAA',
])('the forged token %j opens nothing', async (token) => {
  const t = testPractice()
  await expect(t.practice.as(token).access.me({})).rejects.toMatchObject({ code: 'session_ended' })
  expect(await t.practice.isAlive(token)).toBe(false)
})
