import { expect, test } from 'vitest'
import { testPractice } from '../../support/practice.ts'

test('a session answers who is asking and ends when nobody uses it', async () => {
  const t = testPractice()
  const owner = t.as('owner')
  expect((await owner.access.me({})).account.role).toBe('owner')
  t.clock.now += 14 * 60_000
  await owner.access.me({})
  t.clock.now += 14 * 60_000
  await owner.access.me({})
  t.clock.now += 15 * 60_000 + 1
  await expect(owner.access.me({})).rejects.toMatchObject({ code: 'session_ended' })
})

test('somebody without the permission is refused, and the audit log says so', async () => {
  const t = testPractice()
  await expect(t.as('front_desk').access.listAccounts({})).rejects.toMatchObject({
    code: 'not_permitted',
  })
  const [entry] = await t.as('owner').access.listAudit({})
  expect(entry).toMatchObject({ actor: 'The front_desk', outcome: 'not_permitted' })
  expect(await t.as('owner').access.verifyAudit({})).toMatchObject({ whole: true })
})
