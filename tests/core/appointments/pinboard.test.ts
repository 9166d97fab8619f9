import { expect, test } from 'vitest'
import type { BoardEntry } from '../../../core/appointments/contract.ts'
import { newId, type AppointmentId, type GroupId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, refusalOf } from './asking.ts'

const TEN = '2026-03-02T10:00'
const today = { from: '2026-03-02', to: '2026-03-02' }

const named = ({ id, version }: BoardEntry) => ({ id, version })
const to = ({ id, version, providerId, locationId }: BoardEntry, start: string, minutes = 30) => ({
  ...{ id, version, providerId, locationId, start, minutes },
})

const treatment = (t: TestPractice) => ({ typeId: t.procedure, minutes: 45 })

const deskOf = (t: TestPractice) => t.as('front_desk').appointments

test('a parked visit is off the board for everyone, and its time is free', async () => {
  const t = testPractice()
  const desk = deskOf(t)
  const visit = await desk.book(asked(t, TEN))
  t.clock.now += 60_000
  const parked = await desk.park(named(visit))
  expect(parked).toMatchObject({ status: 'rescheduled', version: visit.version + 1, dueCents: 0 })
  expect(await desk.list(today)).toEqual([])
  expect(await t.as('read_only').appointments.pinboard({})).toEqual([
    expect.objectContaining({
      ...{ id: visit.id, startsAt: visit.startsAt, wasStatus: 'scheduled' },
      ...{ parkedAt: MONDAY + 60_000, parkedBy: 'The front_desk' },
    }),
  ])
  await desk.book(asked(t, TEN, { patientId: t.john }))
})

test('what is parked is parked after a restart too', async () => {
  const t = testPractice()
  const visit = await deskOf(t).book(asked(t, TEN))
  await deskOf(t).park(named(visit))
  t.reopen()
  expect(await deskOf(t).pinboard({})).toMatchObject([{ id: visit.id }])
})

test('a parked visit is put elsewhere by a move, with the status that it had', async () => {
  const t = testPractice()
  const desk = deskOf(t)
  const visit = await desk.book(asked(t, TEN, treatment(t)))
  const confirmed = await desk.setStatus({ ...named(visit), status: 'confirmed' })
  const parked = await desk.park(named(confirmed))
  const put = await desk.move({
    ...to(parked, '2026-03-03T14:00', 45),
    providerId: t.otherProvider,
  })
  expect(put).toMatchObject({
    ...{ id: visit.id, status: 'confirmed', providerId: t.otherProvider },
    ...{ resourceIds: [expect.any(String)], dueCents: visit.dueCents },
  })
  expect(await desk.pinboard({})).toEqual([])
  const { history } = await desk.get({ id: visit.id })
  expect(history.map(({ kind, toStatus }) => [kind, toStatus])).toEqual([
    ['booked', 'scheduled'],
    ['status', 'confirmed'],
    ['parked', 'rescheduled'],
    ['moved', 'confirmed'],
  ])
  const back = await desk.setStatus({ ...named(put), status: 'scheduled' })
  expect(back.status).toBe('scheduled')
})

test('where a move is refused, the visit stays on the pinboard', async () => {
  const t = testPractice()
  const desk = deskOf(t)
  const visit = await desk.book(asked(t, TEN))
  const parked = await desk.park(named(visit))
  await desk.book(asked(t, TEN, { patientId: t.john }))
  expect(await refusalOf(desk.move(to(parked, TEN)))).toMatchObject({
    code: 'conflict',
    details: { inTheWay: [{ what: 'provider' }] },
  })
  expect(await refusalOf(desk.move(to(parked, '2026-03-02T12:00')))).toMatchObject({
    code: 'outside_hours',
  })
  expect(await refusalOf(desk.putBack(named(parked)))).toMatchObject({ code: 'conflict' })
  expect(await desk.pinboard({})).toMatchObject([{ id: visit.id, version: parked.version }])
})

test('it goes back to its old place in one step, and with a reason where that was taken', async () => {
  const t = testPractice()
  const desk = deskOf(t)
  const visit = await desk.book(asked(t, TEN))
  const back = await desk.putBack(named(await desk.park(named(visit))))
  expect(back).toMatchObject({
    ...{ status: 'scheduled', startsAt: visit.startsAt, resourceIds: visit.resourceIds },
    ...{ dueCents: visit.dueCents, version: visit.version + 2 },
  })
  const parked = await desk.park(named(back))
  await desk.book(asked(t, TEN, { patientId: t.john }))
  const override = { reason: 'Both agreed' }
  expect(await refusalOf(desk.putBack({ ...named(parked), override }))).toMatchObject({
    code: 'not_permitted',
  })
  const manager = t.as('manager').appointments
  expect(await manager.putBack({ ...named(parked), override })).toMatchObject({ overridden: true })
})

test('when its room was taken meanwhile, another one serves', async () => {
  const t = testPractice()
  const desk = deskOf(t)
  const visit = await desk.book(asked(t, TEN, treatment(t)))
  const parked = await desk.park(named(visit))
  const { resourceIds } = visit
  const other = { patientId: t.john, providerId: t.otherProvider, resourceIds }
  await desk.book(asked(t, TEN, other))
  const back = await desk.putBack(named(parked))
  expect(back.resourceIds).toHaveLength(1)
  expect(back.resourceIds).not.toEqual(resourceIds)
})

test('a parked visit is given up by cancelling it, and comes back by its status', async () => {
  const t = testPractice()
  const desk = deskOf(t)
  const visit = await desk.book(asked(t, TEN))
  const parked = await desk.park(named(visit))
  const gone = await desk.cancel({ ...named(parked), reason: 'patient' })
  expect(gone.status).toBe('cancelled')
  expect(await desk.pinboard({})).toEqual([])
  expect(await refusalOf(desk.putBack(named(gone)))).toMatchObject({ code: 'status_flow' })
  const again = await desk.setStatus({ ...named(gone), status: 'scheduled' })
  expect(again).toMatchObject({ status: 'scheduled', startsAt: visit.startsAt })
})

test('nobody is parked who came, who is parked already, or in a version that is old', async () => {
  const t = testPractice()
  const desk = deskOf(t)
  const visit = await desk.book(asked(t, TEN))
  expect(await refusalOf(t.as('read_only').appointments.park(named(visit)))).toMatchObject({
    code: 'not_permitted',
  })
  const here = await desk.setStatus({ ...named(visit), status: 'arrived' })
  expect(await refusalOf(desk.park(named(visit)))).toMatchObject({ code: 'stale' })
  expect(await refusalOf(desk.park(named(here)))).toMatchObject({ code: 'status_flow' })
  const left = await desk.setStatus({ ...named(here), status: 'confirmed' })
  const parked = await desk.park(named(left))
  expect(await refusalOf(desk.park(named(parked)))).toMatchObject({ code: 'status_flow' })
  const arrives = desk.setStatus({ ...named(parked), status: 'arrived' })
  expect(await refusalOf(arrives)).toMatchObject({ code: 'status_flow' })
  const unknown = { id: newId<AppointmentId>(MONDAY), version: 1 }
  expect(await refusalOf(desk.park(unknown))).toMatchObject({ code: 'not_found' })
})

test('its texts may change while it is parked, its type may not', async () => {
  const t = testPractice()
  const desk = deskOf(t)
  const visit = await desk.book(asked(t, TEN))
  const parked = await desk.park(named(visit))
  const { typeId, modality } = visit
  const written = await desk.change({ ...named(parked), typeId, modality, reason: 'Knee' })
  expect(written).toMatchObject({ status: 'rescheduled', reason: 'Knee' })
  expect(await desk.pinboard({})).toMatchObject([{ reason: 'Knee' }])
  const other = desk.change({ ...named(written), typeId: t.procedure, modality })
  expect(await refusalOf(other)).toMatchObject({ code: 'status_flow' })
})

test('a place in a group opens, and is taken again only while it is free', async () => {
  const t = testPractice()
  const { groups, appointments: desk } = t.as('front_desk')
  const id = newId<GroupId>(MONDAY)
  const { followUp: typeId, provider: providerId, location: locationId } = t
  const place = { typeId, providerId, locationId, start: '2026-03-03T10:00', minutes: 60 }
  await groups.create({ id, name: 'Yoga', capacity: 1, ...place })
  const joins = (patientId: TestPractice['maria']) =>
    groups.join({ id, patientId, appointmentId: newId<AppointmentId>(MONDAY) })
  const [maria] = (await joins(t.maria)).participants
  if (!maria) throw new Error('nobody joined')
  const back = await desk.putBack(named(await desk.park(named(maria))))
  expect(back.groupId).toBe(id)
  const parked = await desk.park(named(back))
  expect((await groups.get({ id })).taken).toBe(0)
  await joins(t.john)
  expect(await refusalOf(desk.putBack(named(parked)))).toMatchObject({ code: 'group_full' })
  const elsewhere = await desk.move(to(parked, '2026-03-03T14:00', 60))
  expect(elsewhere).toMatchObject({ groupId: null, status: 'scheduled' })
})
