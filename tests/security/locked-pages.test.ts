import { describe, expect, test } from 'vitest'
import { procedures } from '../../core/contract.ts'
import type { ChangeBatch } from '../../core/database/contract.ts'
import { newId, type LocationId } from '../../core/kernel/ids.ts'
import { lockedPermissions, permissionsOf } from '../../core/kernel/permissions.ts'
import type { Terms } from '../../core/kernel/procedure.ts'
import { booked, maria, started } from '../core/kiosk/waiting-room.ts'
import { MONDAY, testPractice } from '../support/practice.ts'

const DAY = 24 * 3_600_000

const drawn = Object.entries(procedures).flatMap(([module, all]) =>
  Object.entries(all).map(([name, procedure]: [string, { '~orpc': { meta: Terms } }]) => ({
    module,
    name,
    permission: procedure['~orpc'].meta.permission,
  })),
)

describe.each(['kiosk', 'display'] as const)('the session of a %s', (page) => {
  test('can ask for its own page and for nothing else', async () => {
    const t = testPractice()
    const { token } = await started(t, page)
    const own = ['everybody', 'any_session', lockedPermissions[page]]
    const closed = drawn.filter(({ permission }) => !own.includes(permission))
    expect(closed.length).toBeGreaterThan(100)
    for (const { module, name } of closed)
      await expect(t.practice.ask([module, name], {}, { token })).rejects.toMatchObject({
        code: 'not_permitted',
      })
    const open = drawn.filter(({ permission }) => own.includes(permission)).map(({ name }) => name)
    const page_ = page === 'kiosk' ? ['find', 'checkInSelf'] : ['display']
    expect(open.sort()).toEqual(
      ['begin', 'issueToken', 'signIn', 'signOut', 'state', ...page_].sort(),
    )
  })

  test('takes the place of the session that started it', async () => {
    const t = testPractice()
    const { token, calls } = await started(t, page)
    await expect(t.as('manager').access.me({})).rejects.toMatchObject({ code: 'session_ended' })
    expect(await t.as('owner').access.listSessions({})).toContainEqual(
      expect.objectContaining({ purpose: page, device: 'Main' }),
    )
    expect(await t.practice.isAlive(token)).toBe(true)
    await calls.access.signOut({})
    expect(await t.practice.isAlive(token)).toBe(false)
  })

  test('does not lock for idleness, and ends by itself', async () => {
    const t = testPractice()
    const { token } = await started(t, page)
    const longest = page === 'kiosk' ? DAY : 7 * DAY
    t.clock.now = MONDAY + longest - 1
    expect(await t.practice.isAlive(token)).toBe(true)
    t.clock.now = MONDAY + longest
    expect(await t.practice.isAlive(token)).toBe(false)
  })
})

test('no role holds what such a session holds', () => {
  const held: readonly string[] = Object.values(permissionsOf).flat()
  for (const permission of Object.values(lockedPermissions)) expect(held).not.toContain(permission)
})

test('a page is started by the desk, at a location in use', async () => {
  const t = testPractice()
  for (const role of ['provider', 'biller', 'read_only'] as const)
    await expect(
      t.as(role).kiosk.start({ page: 'kiosk', locationId: t.location }),
    ).rejects.toMatchObject({ code: 'not_permitted' })
  const unknown = { page: 'kiosk' as const, locationId: newId<LocationId>(MONDAY) }
  await expect(t.as('front_desk').kiosk.start(unknown)).rejects.toMatchObject({
    details: { problems: [{ path: 'locationId', code: 'not_found' }] },
  })
  expect(await t.as('front_desk').access.me({})).toMatchObject({ account: { role: 'front_desk' } })
})

test('a display hears the names of tables, a kiosk nothing at all', async () => {
  const t = testPractice()
  const display = await started(t, 'display')
  const { token } = await t.as('owner').kiosk.start({ page: 'kiosk', locationId: t.location })
  await expect(t.practice.listen(token, () => undefined)).rejects.toMatchObject({
    code: 'not_permitted',
  })
  const heard: ChangeBatch[] = []
  await t.practice.listen(display.token, (batch) => heard.push(batch))
  await booked(t)
  expect(heard.flatMap(({ tables }) => tables)).toContain('appointments')
  expect(heard.map((batch) => Object.keys(batch).sort())).toEqual(
    heard.map(() => ['sequence', 'tables']),
  )
  expect(JSON.stringify(heard)).not.toContain(t.maria)
})

test('a bearer token cannot be made of a locked session, nor its password changed', async () => {
  const t = testPractice()
  const { calls } = await started(t, 'kiosk')
  await expect(calls.access.renewToken({})).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(
    calls.access.changePassword({ current: 'x', next: 'a long enough password' }),
  ).rejects.toMatchObject({ code: 'not_permitted' })
})

test('it ends with the account that started it, and its wrong answers are in the log', async () => {
  const t = testPractice()
  const { calls, token } = await started(t, 'kiosk')
  await expect(calls.patients.search({ text: 'lopez' })).rejects.toMatchObject({
    code: 'not_permitted',
  })
  const [entry] = await t.as('owner').access.listAudit({})
  expect(entry).toMatchObject({
    ...{ actor: 'Kiosk (started by The manager)', outcome: 'not_permitted', userId: null },
  })
  expect(await calls.kiosk.find(maria)).toEqual({ visit: null })
  t.peek((db) => db.execute("update users set active = 0 where role = 'manager'"))
  expect(await t.practice.isAlive(token)).toBe(false)
})
