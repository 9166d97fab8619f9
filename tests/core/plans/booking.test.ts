import { expect, test } from 'vitest'
import { testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from '../appointments/asking.ts'
import { booking, planned, read } from './planned.ts'

const statusesOf = async (t: TestPractice) =>
  (await t.as('front_desk').plans.list({ patientId: t.maria })).flatMap((plan) =>
    plan.items.map(({ status }) => status),
  )

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
