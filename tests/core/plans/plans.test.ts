import { expect, test } from 'vitest'
import { DAY } from '../../../core/kernel/clock.ts'
import {
  newId,
  type AppointmentId,
  type PlanId,
  type PlanItemId,
} from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from '../appointments/asking.ts'

const itemId = () => newId<PlanItemId>(MONDAY)

/** A plan for Maria with two items: an exam of 30 minutes for $80, a filling of 20 for $120. */
async function planned(t: TestPractice) {
  const { plans } = t.as('front_desk')
  const id = newId<PlanId>(MONDAY)
  await plans.save({
    id,
    patientId: t.maria,
    name: 'Upper left',
    providerId: t.provider,
    version: null,
  })
  const item = { planId: id, typeId: t.followUp, version: null }
  await plans.saveItem({ ...item, id: itemId(), code: 'D0140', description: 'Exam', minutes: 30, feeCents: 8_000 }) // prettier-ignore
  return plans.saveItem({ ...item, id: itemId(), code: 'D2391', description: 'Filling', minutes: 20, feeCents: 12_000 }) // prettier-ignore
}

type Planned = Awaited<ReturnType<typeof planned>>

const read = (plan: Planned) => plan.items.map(({ id, version }) => ({ id, version }))

const booking = (t: TestPractice, plan: Planned, more: object = {}) => ({
  planId: plan.id,
  items: read(plan),
  id: newId<AppointmentId>(MONDAY),
  providerId: t.provider,
  locationId: t.location,
  start: '2026-03-03T09:00',
  ...more,
})

const statusesOf = async (t: TestPractice) =>
  (await t.as('front_desk').plans.list({ patientId: t.maria })).flatMap((plan) =>
    plan.items.map(({ status }) => status),
  )

test('items stand in the order in which they were added, and move to another one', async () => {
  const t = testPractice()
  const { plans } = t.as('front_desk')
  const plan = await planned(t)
  expect(plan.items.map(({ code, position }) => [code, position])).toEqual([
    ['D0140', 0],
    ['D2391', 1],
  ])
  const itemIds = plan.items.map(({ id }) => id).toReversed()
  const turned = await plans.reorder({ id: plan.id, version: plan.version, itemIds })
  expect(turned.items.map(({ code }) => code)).toEqual(['D2391', 'D0140'])
  expect(await plans.list({ patientId: t.maria })).toEqual([turned])
})

test('an order that leaves an item out, or was made of an older plan, is refused', async () => {
  const t = testPractice()
  const { plans } = t.as('front_desk')
  const plan = await planned(t)
  const [first] = plan.items
  const itemIds = plan.items.map(({ id }) => id)
  const one = { id: plan.id, version: plan.version, itemIds: first ? [first.id] : [] }
  expect(await refusalOf(plans.reorder(one))).toMatchObject(problem('itemIds', 'items_incomplete'))
  const old = { id: plan.id, version: plan.version + 7, itemIds }
  expect(await refusalOf(plans.reorder(old))).toMatchObject({ code: 'stale' })
})

test('an appointment takes the length and the fees of its items', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const plan = await planned(t)
  const entry = await desk.plans.book(booking(t, plan))
  expect(entry).toMatchObject({ patientId: t.maria, dueCents: 20_000 })
  expect(entry.endsAt - entry.startsAt).toBe(50 * 60_000)
  expect(await desk.appointments.get({ id: entry.id })).toMatchObject({ source: 'treatment_plan' })
  expect(await desk.plans.ofAppointment({ appointmentId: entry.id })).toMatchObject([
    { code: 'D0140', status: 'scheduled', appointmentStartsAt: entry.startsAt },
    { code: 'D2391', status: 'scheduled' },
  ])
})

test('asking again books once', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const wanted = booking(t, await planned(t))
  const first = await desk.plans.book(wanted)
  expect(await desk.plans.book(wanted)).toEqual(first)
  expect(await desk.appointments.ofPatient({ patientId: t.maria })).toHaveLength(1)
})

test('an item that is booked already, or was changed since, books nothing', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const plan = await planned(t)
  const old = { ...booking(t, plan), items: read(plan).map((each) => ({ ...each, version: 9 })) }
  expect(await refusalOf(desk.plans.book(old))).toMatchObject({ code: 'stale' })
  await desk.plans.book(booking(t, plan))
  const again = booking(t, plan, { start: '2026-03-03T11:00' })
  expect(await refusalOf(desk.plans.book(again))).toMatchObject({ code: 'status_flow' })
  expect(await desk.appointments.ofPatient({ patientId: t.maria })).toHaveLength(1)
})

test('a taken time leaves the items waiting', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  await desk.appointments.book(asked(t, '2026-03-03T09:15', { patientId: t.john }))
  const plan = await planned(t)
  expect(await refusalOf(desk.plans.book(booking(t, plan)))).toMatchObject({ code: 'conflict' })
  expect(await statusesOf(t)).toEqual(['planned', 'planned'])
})

test('items are done when their appointment is completed, and not when it is taken back', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const { id, version } = await desk.plans.book(booking(t, await planned(t)))
  const arrived = await desk.appointments.setStatus({ id, version, status: 'arrived' })
  const done = await desk.appointments.setStatus({
    id,
    version: arrived.version,
    status: 'completed',
  })
  expect(await statusesOf(t)).toEqual(['done', 'done'])
  await desk.appointments.setStatus({ id, version: done.version, status: 'in_progress' })
  expect(await statusesOf(t)).toEqual(['scheduled', 'scheduled'])
})

test.each(['cancelled', 'no_show'] as const)(
  'items of a visit that was %s wait again, and come back with it',
  async (how) => {
    const t = testPractice()
    const desk = t.as('front_desk')
    const { id, version } = await desk.plans.book(booking(t, await planned(t)))
    const left =
      how === 'cancelled'
        ? await desk.appointments.cancel({ id, version, reason: 'patient' })
        : await desk.appointments.setStatus({ id, version, status: 'no_show' })
    expect(await statusesOf(t)).toEqual(['planned', 'planned'])
    expect(await desk.plans.unscheduled({})).toHaveLength(2)
    await desk.appointments.setStatus({ id, version: left.version, status: 'scheduled' })
    expect(await statusesOf(t)).toEqual(['scheduled', 'scheduled'])
    expect(await desk.plans.unscheduled({})).toEqual([])
  },
)

test('items that were booked elsewhere meanwhile stay there', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const { id, version } = await desk.plans.book(booking(t, await planned(t)))
  const cancelled = await desk.appointments.cancel({ id, version, reason: 'patient' })
  const [plan] = await desk.plans.list({ patientId: t.maria })
  if (!plan) throw new Error('there is a plan')
  const other = await desk.plans.book(booking(t, plan, { start: '2026-03-04T09:00' }))
  await desk.appointments.setStatus({ id, version: cancelled.version, status: 'scheduled' })
  expect(await desk.plans.ofAppointment({ appointmentId: other.id })).toHaveLength(2)
  expect(await desk.plans.ofAppointment({ appointmentId: id })).toEqual([])
})

test('items go on in the appointment that is booked instead of theirs', async () => {
  const t = testPractice()
  const { plans, appointments } = t.as('front_desk')
  const plan = await planned(t)
  const first = await plans.book(booking(t, plan))
  const second = await appointments.book(
    asked(t, '2026-03-05T09:00', { minutes: 50, insteadOf: first.id }),
  )
  const [after] = await plans.list({ patientId: t.maria })
  expect(after?.items).toMatchObject([
    { status: 'scheduled', appointmentId: second.id },
    { status: 'scheduled', appointmentId: second.id },
  ])
  expect(await appointments.get({ id: second.id })).toMatchObject({ dueCents: 20_000 })
  expect(await plans.unscheduled({})).toEqual([])
})

test('another type keeps the fees of the items', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const entry = await desk.plans.book(booking(t, await planned(t)))
  const { id, version } = entry
  const texts = { modality: 'in_person' as const, reason: null, notes: '', patientNotes: '' }
  const changed = await desk.appointments.change({ id, version, typeId: t.procedure, ...texts })
  expect(changed.dueCents).toBe(20_000)
})

test('items join an appointment that stands, and no one else’s', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const plan = await planned(t)
  const mine = await desk.appointments.book(asked(t, '2026-03-03T09:00'))
  const johns = await desk.appointments.book(asked(t, '2026-03-03T10:00', { patientId: t.john }))
  const wanted = { planId: plan.id, items: read(plan) }
  expect(await refusalOf(desk.plans.link({ ...wanted, appointmentId: johns.id }))).toMatchObject(
    problem('appointmentId', 'not_found'),
  )
  const linked = await desk.plans.link({ ...wanted, appointmentId: mine.id })
  expect(linked.items.map(({ appointmentId }) => appointmentId)).toEqual([mine.id, mine.id])
  expect((await desk.billing.financials({ appointmentId: mine.id })).chargeCents).toBe(20_000)
})

test('a dropped item is planned again; one that is booked can be neither dropped nor changed', async () => {
  const t = testPractice()
  const { plans } = t.as('front_desk')
  const plan = await planned(t)
  const [first] = plan.items
  if (!first) throw new Error('there are items')
  const dropped = await plans.drop({ id: first.id, version: first.version })
  expect(dropped.items.map(({ status }) => status)).toEqual(['dropped', 'planned'])
  const [gone] = dropped.items
  const back = await plans.drop({ id: first.id, version: gone?.version ?? 0, dropped: false })
  expect(back.items.map(({ status }) => status)).toEqual(['planned', 'planned'])
  await plans.book(booking(t, back))
  const [booked] = (await plans.list({ patientId: t.maria }))[0]?.items ?? []
  if (!booked) throw new Error('there are items')
  expect(await refusalOf(plans.drop(booked))).toMatchObject({ code: 'status_flow' })
  const { planId, typeId, minutes, version } = booked
  const changed = { id: booked.id, planId, typeId, minutes, version, description: 'X', feeCents: 0 }
  expect(await refusalOf(plans.saveItem(changed))).toMatchObject({ code: 'status_flow' })
})

test('work that is in nobody’s book is listed, longest waiting first, by provider, type and age', async () => {
  const t = testPractice()
  await planned(t)
  t.peek((db) => db.execute('update plan_items set created_at = created_at - ?', 10 * DAY))
  const { plans } = t.as('front_desk')
  const id = newId<PlanId>(MONDAY)
  await plans.save({ id, patientId: t.john, name: 'Crown', version: null })
  const crown = { id: itemId(), planId: id, description: 'Crown', minutes: 60, feeCents: 90_000 }
  await plans.saveItem({ ...crown, typeId: t.procedure, version: null })
  const listed = async (filter: object) =>
    (await plans.unscheduled(filter)).map(({ item }) => item.description)
  expect(await listed({})).toEqual(['Exam', 'Filling', 'Crown'])
  expect(await listed({ typeId: t.procedure })).toEqual(['Crown'])
  expect(await listed({ providerId: t.provider })).toEqual(['Exam', 'Filling'])
  expect(await listed({ daysOld: 5 })).toEqual(['Exam', 'Filling'])
  expect(await listed({ daysOld: 11 })).toEqual([])
})

test('nobody is called about work that was planned for somebody who died', async () => {
  const t = testPractice()
  await planned(t)
  expect(await t.as('front_desk').plans.unscheduled({})).toHaveLength(2)
  t.peek((db) => db.execute("update patients set deceased_on = '2026-03-01' where id = ?", t.maria))
  expect(await t.as('front_desk').plans.unscheduled({})).toEqual([])
})

test('looking at plans and saving them is in the audit log, about the patient', async () => {
  const t = testPractice()
  await planned(t)
  await t.as('front_desk').plans.list({ patientId: t.maria })
  const log = await t.as('owner').access.listAudit({})
  const about = log.filter(({ action }) => action.startsWith('plan'))
  expect(about.map(({ action, patientId }) => [action, patientId])).toEqual([
    ['plans.viewed', t.maria],
    ['plan.saved', t.maria],
    ['plan.saved', t.maria],
    ['plan.saved', t.maria],
  ])
})

test('who may not book may look at plans and change nothing', async () => {
  const t = testPractice()
  const plan = await planned(t)
  const { plans } = t.as('read_only')
  expect(await plans.list({ patientId: t.maria })).toHaveLength(1)
  expect(await refusalOf(plans.book(booking(t, plan)))).toMatchObject({ code: 'not_permitted' })
})
