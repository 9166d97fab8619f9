import { expect, test } from 'vitest'
import { activeStatuses, mayBecome } from '../../../core/appointments/flow.ts'
import { Status } from '../../../core/appointments/contract.ts'
import { testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from './asking.ts'

const TEN = '2026-03-02T10:00'

const booked = (t: TestPractice) => t.as('front_desk').appointments.book(asked(t, TEN))

test('the flow goes forward, one step back, and nowhere else', () => {
  const from = (status: Status) => Status.options.filter((to) => mayBecome(status, to, null))
  expect(from('scheduled')).toEqual(['confirmed', 'arrived', 'roomed', 'in_progress', 'no_show'])
  expect(from('confirmed')).toEqual(['scheduled', 'arrived', 'roomed', 'in_progress', 'no_show'])
  expect(from('arrived')).toEqual(['confirmed', 'roomed', 'in_progress', 'completed'])
  expect(from('roomed')).toEqual(['arrived', 'in_progress', 'completed'])
  expect(from('in_progress')).toEqual(['roomed', 'completed'])
  expect(from('completed')).toEqual(['in_progress'])
  expect(from('cancelled')).toEqual(['scheduled', 'confirmed'])
  expect(from('no_show')).toEqual(['scheduled', 'confirmed', 'arrived'])
  expect(from('rescheduled')).toEqual([])
  expect(mayBecome('arrived', 'scheduled', 'scheduled')).toBe(true)
})

test('a day goes its way, and every step is kept with time and user', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const { id } = await booked(t)
  let version = 1
  for (const status of activeStatuses.slice(1)) {
    t.clock.now += 60_000
    ;({ version } = await desk.setStatus({ id, version, status }))
  }
  const { history, status } = await desk.get({ id })
  expect(status).toBe('completed')
  expect(history.map((entry) => entry.toStatus)).toEqual([...activeStatuses])
  expect(history.map((entry) => entry.at - (history[0]?.at ?? 0))).toEqual(
    activeStatuses.map((_, step) => step * 60_000),
  )
  expect(await refusalOf(desk.cancel({ id, version, reason: 'other' }))).toMatchObject({
    code: 'status_flow',
  })
})

test('a step that was a mistake is taken back to where it came from', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const { id } = await booked(t)
  await desk.setStatus({ id, version: 1, status: 'arrived' })
  const back = await desk.setStatus({ id, version: 2, status: 'scheduled' })
  expect(back.status).toBe('scheduled')
  const stale = desk.setStatus({ id, version: 2, status: 'confirmed' })
  expect(await refusalOf(stale)).toMatchObject({ code: 'stale' })
  const leap = desk.setStatus({ id, version: 3, status: 'completed' })
  expect(await refusalOf(leap)).toMatchObject({ code: 'status_flow' })
  const aside = desk.setStatus({ id, version: 3, status: 'cancelled' })
  expect(await refusalOf(aside)).toMatchObject({ code: 'status_flow' })
})

test('a cancelled visit gives its time away, and comes back only while it is free', async () => {
  const t = testPractice()
  const owner = t.as('owner').appointments
  const first = await booked(t)
  const gone = await owner.cancel({ id: first.id, version: 1, reason: 'illness', comment: 'Flu' })
  expect(await owner.list({ from: '2026-03-02', to: '2026-03-02' })).toEqual([])
  const ended = await owner.list({ from: '2026-03-02', to: '2026-03-02', withEnded: true })
  expect(ended).toEqual([gone])
  expect(await owner.get({ id: first.id })).toMatchObject({ cancelReason: 'illness' })
  const second = await owner.book(asked(t, TEN, { patientId: t.john }))
  const again = { id: first.id, version: gone.version, status: 'scheduled' as const }
  expect(await refusalOf(owner.setStatus(again))).toMatchObject({
    code: 'conflict',
    details: { inTheWay: [{ appointmentId: second.id, what: 'provider' }], overridable: true },
  })
  const override = { reason: 'Both insist' }
  expect(await owner.setStatus({ ...again, override })).toMatchObject({ overridden: true })
  expect(await owner.get({ id: first.id })).toMatchObject({ cancelReason: null })
})

test('a cancelled visit does not come back to a provider, place or record that is given up', async () => {
  const t = testPractice()
  const visit = await booked(t)
  const { version } = await t
    .as('front_desk')
    .appointments.cancel({ id: visit.id, version: 1, reason: 'other' })
  const again = { id: visit.id, version, status: 'scheduled' as const }
  const comeBack = () => refusalOf(t.as('owner').appointments.setStatus(again))
  for (const [table, id] of [
    ['providers', t.provider],
    ['locations', t.location],
  ] as const) {
    t.peek((db) => db.execute(`update ${table} set active = 0 where id = ?`, id))
    expect(await comeBack()).toMatchObject({ code: 'inactive' })
    t.peek((db) => db.execute(`update ${table} set active = 1 where id = ?`, id))
  }
  t.peek((db) => db.execute('update patients set merged_into = ? where id = ?', t.john, t.maria))
  expect(await comeBack()).toMatchObject({ code: 'merged_patient' })
})

test('a patient who was given up and comes late is still seen', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const { id } = await booked(t)
  await desk.setStatus({ id, version: 1, status: 'no_show' })
  expect(await desk.setStatus({ id, version: 2, status: 'arrived' })).toMatchObject({
    status: 'arrived',
  })
})

test('a patient is taken to a room, which must be free and at hand', async () => {
  const t = testPractice()
  const owner = t.as('owner').appointments
  const treatment = { typeId: t.procedure, minutes: 45 }
  const { id, resourceIds } = await owner.book(asked(t, TEN, treatment))
  expect(resourceIds).toEqual([t.room])
  const other = { ...treatment, patientId: t.john, providerId: t.otherProvider }
  const beside = await owner.book(asked(t, TEN, other))
  expect(beside.resourceIds).toEqual([t.otherRoom])
  const room = (resourceId: typeof t.room) => ({
    id,
    version: 1,
    status: 'roomed' as const,
    resourceId,
  })
  expect(await refusalOf(owner.setStatus(room(t.otherRoom)))).toMatchObject({
    code: 'conflict',
    details: { inTheWay: [{ appointmentId: beside.id, what: 'resource' }] },
  })
  await owner.cancel({ id: beside.id, version: 1, reason: 'patient' })
  const taken = await owner.setStatus(room(t.otherRoom))
  expect(taken).toMatchObject({ status: 'roomed', resourceIds: [t.otherRoom], overridden: false })
  const onward = { id, version: 2, status: 'roomed' as const, resourceId: t.room }
  expect(await owner.setStatus(onward)).toMatchObject({ resourceIds: [t.room] })
  t.peek((db) => db.execute('update resources set active = 0 where id = ?', t.otherRoom))
  const closed = { ...onward, version: 3, resourceId: t.otherRoom }
  expect(await refusalOf(t.as('owner').appointments.setStatus(closed))).toMatchObject(
    problem('resourceId', 'inactive'),
  )
})

test('a visit with another one booked over it goes through its day', async () => {
  const t = testPractice()
  const owner = t.as('owner').appointments
  const { id } = await booked(t)
  const override = { reason: 'Both at once' }
  const over = await owner.book(asked(t, TEN, { patientId: t.john, override }))
  expect(over.overridden).toBe(true)
  const desk = t.as('front_desk').appointments
  for (const [step, status] of activeStatuses.slice(1).entries()) {
    await desk.setStatus({ id, version: step + 1, status })
    await desk.setStatus({ id: over.id, version: step + 1, status })
  }
  expect(await desk.list({ from: '2026-03-02', to: '2026-03-02' })).toMatchObject([
    { status: 'completed' },
    { status: 'completed' },
  ])
})
