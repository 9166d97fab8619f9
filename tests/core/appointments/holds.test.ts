import { expect, test } from 'vitest'
import { openSession } from '../../../core/access/index.ts'
import { holdFor, releaseHold } from '../../../core/appointments/index.ts'
import { MINUTE } from '../../../core/kernel/clock.ts'
import { newId, type HoldId, type OfferId, type UserId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'
import { asked, holding, problem, refusalOf } from './asking.ts'

const TEN = '2026-03-02T10:00'
const TEN_AT = Date.parse('2026-03-02T15:00:00Z')
const monday = { from: '2026-03-02', to: '2026-03-02' }

test('a held time is in the way of others, who hear by whom, and not of the holder', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const held = await desk.hold(holding(t))
  expect(held).toMatchObject({
    ...{ startsAt: TEN_AT, endsAt: TEN_AT + 30 * MINUTE, by: 'The front_desk' },
    ...{ mine: true, yours: true, offered: false, expiresAt: MONDAY + 5 * MINUTE },
  })
  const manager = t.as('manager').appointments
  expect(await refusalOf(manager.book(asked(t, '2026-03-02T10:15')))).toMatchObject({
    code: 'conflict',
    details: {
      inTheWay: [{ what: 'hold', holdId: held.id, by: 'The front_desk', yours: false }],
      overridable: true,
    },
  })
  expect(await manager.holds(monday)).toMatchObject([{ id: held.id, mine: false, yours: false }])
  expect(await manager.holds({ ...monday, locationId: t.otherLocation })).toEqual([])
  expect(await desk.book(asked(t, TEN))).toMatchObject({ overridden: false })
})

test('booking the time, or moving a visit to it, ends the hold', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  await desk.hold(holding(t))
  const visit = await desk.book(asked(t, TEN))
  expect(await desk.holds(monday)).toEqual([])
  const other = await desk.hold(holding(t, { start: '2026-03-02T14:00' }))
  const kept = await desk.hold(holding(t, { start: '2026-03-02T15:00' }))
  const place = { providerId: t.provider, locationId: t.location, minutes: 30 }
  await desk.move({ id: visit.id, version: 1, ...place, start: '2026-03-02T14:00' })
  expect((await desk.holds(monday)).map(({ id }) => id)).toEqual([kept.id])
  expect(
    await refusalOf(desk.hold(holding(t, { id: other.id, start: '2026-03-02T14:00' }))),
  ).toMatchObject({ code: 'hold_gone' })
})

test('a hold is refused where another stands, on the provider or on a room', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const manager = t.as('manager').appointments
  const held = await desk.hold(holding(t, { resourceIds: [t.room] }))
  const conflict = { code: 'conflict', details: { inTheWay: [{ what: 'hold', holdId: held.id }] } }
  expect(await refusalOf(manager.hold(holding(t, { start: '2026-03-02T10:29' })))).toMatchObject(
    conflict,
  )
  const beside = { providerId: t.otherProvider }
  expect(
    await refusalOf(manager.hold(holding(t, { ...beside, resourceIds: [t.room] }))),
  ).toMatchObject(conflict)
  await manager.hold(holding(t, { ...beside, resourceIds: [t.otherRoom] }))
  await manager.hold(holding(t, { start: '2026-03-02T10:30' }))
})

test('rooms that others hold are passed over', async () => {
  const t = testPractice()
  await t.as('front_desk').appointments.hold(holding(t, { resourceIds: [t.room] }))
  const treatment = { typeId: t.procedure, minutes: 45, providerId: t.otherProvider }
  const visit = await t.as('manager').appointments.book(asked(t, TEN, treatment))
  expect(visit.resourceIds).toEqual([t.otherRoom])
})

test('it ends by itself, and lasts longer when it is asked for again', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const manager = t.as('manager').appointments
  const first = holding(t)
  await desk.hold(first)
  t.clock.now += 4 * MINUTE
  expect(await desk.hold(first)).toMatchObject({ expiresAt: MONDAY + 9 * MINUTE })
  t.clock.now += 5 * MINUTE - 1
  expect(await manager.holds(monday)).toHaveLength(1)
  t.clock.now += 1
  expect(await manager.holds(monday)).toEqual([])
  const second = await manager.hold(holding(t))
  expect(await refusalOf(desk.hold(first))).toMatchObject({
    details: { inTheWay: [{ holdId: second.id, by: 'The manager' }] },
  })
  await manager.release({ id: second.id })
  expect(await desk.hold(first)).toMatchObject({ mine: true })
})

test('the practice says how long, and no hold outlives its session', async () => {
  const t = testPractice()
  const { practice } = await t.as('owner').clinic.directory({})
  await t.as('owner').clinic.savePractice({ ...practice, holdMinutes: 12, idleMinutes: 60 })
  const held = await t.as('front_desk').appointments.hold(holding(t))
  expect(held.expiresAt).toBe(MONDAY + 12 * MINUTE)
  t.peek((db) => db.execute('update sessions set expires_at = ?', MONDAY + 3 * MINUTE))
  const short = await t
    .as('front_desk')
    .appointments.hold(holding(t, { start: '2026-03-02T11:00' }))
  expect(short.expiresAt).toBe(MONDAY + 3 * MINUTE)
})

test('whoever signs out holds nothing any more', async () => {
  const t = testPractice()
  await t.as('front_desk').appointments.hold(holding(t))
  await t.as('front_desk').access.signOut({})
  expect(await t.as('manager').appointments.holds(monday)).toEqual([])
})

test('a hold belongs to a session, and tells its account so elsewhere', async () => {
  const t = testPractice()
  const held = await t.as('front_desk').appointments.hold(holding(t))
  const { token } = t.peek((db) => {
    const [user] = db
      .prepared<{ id: UserId }>("select id from users where username = 'front_desk'")
      .all()
    if (!user) throw new TypeError('the front desk has an account')
    return openSession(db, user.id, 'another window', MONDAY)
  })
  const elsewhere = t.practice.as(token).appointments
  expect(await refusalOf(elsewhere.book(asked(t, TEN)))).toMatchObject({
    details: { inTheWay: [{ what: 'hold', holdId: held.id, yours: true }] },
  })
  expect(await refusalOf(elsewhere.release({ id: held.id }))).toMatchObject({ code: 'not_found' })
  expect(await refusalOf(elsewhere.hold(holding(t, { id: held.id })))).toMatchObject({
    code: 'not_found',
  })
  expect(await elsewhere.holds(monday)).toMatchObject([
    { mine: false, yours: true, by: 'The front_desk' },
  ])
})

test('the same id is one hold; at another place it is refused', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const first = holding(t)
  await desk.hold(first)
  await desk.hold(first)
  expect(await desk.holds(monday)).toHaveLength(1)
  const elsewhere = { ...first, start: '2026-03-02T11:00' }
  expect(await refusalOf(desk.hold(elsewhere))).toMatchObject({ code: 'stale' })
  expect(await desk.release({ id: first.id })).toEqual({})
  expect(await desk.release({ id: first.id })).toEqual({})
  expect(await desk.release({ id: newId<HoldId>(MONDAY) })).toEqual({})
})

test('what cannot be booked cannot be held either', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const refused = async (more: Parameters<typeof holding>[1], path: string, code: string) => {
    expect(await refusalOf(desk.hold(holding(t, more)))).toMatchObject(problem(path, code))
  }
  await refused({ providerId: newId(MONDAY) }, 'providerId', 'not_found')
  await refused({ patientId: newId(MONDAY) }, 'patientId', 'not_found')
  await refused({ start: '2026-03-08T02:30' }, 'start', 'wall_time_skipped')
  const west = { locationId: t.otherLocation, resourceIds: [t.room] }
  await refused(west, 'resourceIds', 'resource_elsewhere')
  expect(await refusalOf(t.as('read_only').appointments.hold(holding(t)))).toMatchObject({
    code: 'not_permitted',
  })
  const far = { from: '2026-03-01', to: '2026-05-02' }
  expect(await refusalOf(desk.holds(far))).toMatchObject(problem('to', 'out_of_range'))
})

test('several offers may hold one time; a form that holds it comes first', async () => {
  const t = testPractice()
  const offer = (id: HoldId) => ({
    ...{ id, providerId: t.provider, locationId: t.location, typeId: null, patientId: t.maria },
    ...{ interval: [TEN_AT, TEN_AT + 30 * MINUTE] as const, resourceIds: [], userId: null },
    ...{ offerId: newId<OfferId>(MONDAY), expiresAt: MONDAY + 60 * MINUTE },
  })
  const [one, two] = [newId<HoldId>(MONDAY), newId<HoldId>(MONDAY)]
  t.peek((db) => {
    holdFor(db, offer(one), MONDAY)
    holdFor(db, offer(two), MONDAY)
  })
  const desk = t.as('front_desk').appointments
  expect(await desk.holds(monday)).toMatchObject([
    { offered: true },
    { offered: true, mine: false, yours: false },
  ])
  expect(await refusalOf(desk.book(asked(t, TEN)))).toMatchObject({ code: 'conflict' })
  t.peek((db) => {
    releaseHold(db, one, MONDAY)
    releaseHold(db, two, MONDAY)
  })
  await t.as('front_desk').appointments.hold(holding(t))
  t.peek((db) => {
    expect(() => {
      holdFor(db, offer(newId<HoldId>(MONDAY)), MONDAY)
    }).toThrow(expect.objectContaining({ code: 'conflict' }))
  })
})
