import { expect, test } from 'vitest'
import { HOUR, MINUTE } from '../../../core/kernel/clock.ts'
import {
  newId,
  type AppointmentId,
  type PlanId,
  type PlanItemId,
} from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from '../appointments/asking.ts'
import { another, entry, freeTen, offerOf, TEN, wait } from './asking.ts'

const visitId = () => newId<AppointmentId>(MONDAY)
const statusAt = async (t: TestPractice, startsAt = TEN) =>
  (
    await t
      .as('front_desk')
      .waiting.candidates({ providerId: t.provider, locationId: t.location, startsAt })
  ).map(({ subjectId, offer }) => [subjectId, offer?.status ?? null])

test('two accept one time: the first is booked, the other hears that it is filled', async () => {
  const t = testPractice()
  await freeTen(t)
  const desk = t.as('front_desk').waiting
  const anna = await wait(t, { patientId: await another(t, 'Anna') })
  const john = await wait(t)
  const [first, second] = [offerOf(t, anna), offerOf(t, john)]
  await desk.offer(first)
  await desk.offer(second)
  expect(await desk.openings({ from: '2026-03-02', to: '2026-03-02' })).toMatchObject([
    { openOffers: 2 },
  ])
  const accept = (id: typeof first.id) => desk.acceptOffer({ id, appointmentId: visitId() })
  const outcomes = await Promise.allSettled([accept(second.id), accept(first.id)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await refusalOf(accept(first.id))).toMatchObject({ code: 'already_filled' })
  const day = await t.as('front_desk').appointments.list({ from: '2026-03-02', to: '2026-03-02' })
  expect(day).toMatchObject([{ patientId: t.john, startsAt: TEN, typeId: t.followUp }])
  expect(await desk.list({ kind: 'waitlist' })).toMatchObject([{ id: anna, status: 'waiting' }])
})

test('an offer that is accepted again has the same answer, and the visit keeps its source', async () => {
  const t = testPractice()
  await freeTen(t)
  const { waiting, appointments } = t.as('front_desk')
  const offer = offerOf(t, await wait(t))
  expect(await waiting.offer(offer)).toEqual(await waiting.offer(offer))
  const asked = { id: offer.id, appointmentId: visitId() }
  const booked = await waiting.acceptOffer(asked)
  expect(await waiting.acceptOffer({ ...asked, appointmentId: visitId() })).toEqual(booked)
  expect(await appointments.get({ id: booked.id })).toMatchObject({
    source: 'waitlist',
    overrideReason: null,
  })
})

test('somebody on the ASAP list is moved, and leaves their own time to be filled', async () => {
  const t = testPractice()
  await freeTen(t)
  const { waiting, appointments } = t.as('front_desk')
  const ahead = await appointments.book(asked(t, '2026-03-05T14:00', { patientId: t.john }))
  const asap = entry(t).id
  await waiting.setAsap({ id: asap, appointmentId: ahead.id, wanted: true })
  const offer = offerOf(t, asap, { kind: 'asap' })
  await waiting.offer(offer)
  const moved = await waiting.acceptOffer({ id: offer.id, appointmentId: visitId() })
  expect(moved).toMatchObject({ id: ahead.id, startsAt: TEN })
  expect(await appointments.get({ id: ahead.id })).toMatchObject({ source: 'asap' })
  expect(await waiting.list({ kind: 'asap' })).toEqual([])
  const open = await waiting.openings({ from: '2026-03-02', to: '2026-03-06' })
  expect(open).toMatchObject([{ why: 'moved', startsAt: ahead.startsAt }])
})

test('whose visit is cancelled is offered no earlier time for it', async () => {
  const t = testPractice()
  await freeTen(t)
  const { appointments, waiting } = t.as('front_desk')
  const ahead = await appointments.book(asked(t, '2026-03-05T09:00', { patientId: t.john }))
  const asap = entry(t).id
  await waiting.setAsap({ id: asap, appointmentId: ahead.id, wanted: true })
  const { id } = await waiting.offer(offerOf(t, asap, { kind: 'asap' }))
  await appointments.cancel({ id: ahead.id, version: ahead.version, reason: 'patient' })
  const accept = waiting.acceptOffer({ id, appointmentId: ahead.id })
  expect(await refusalOf(accept)).toMatchObject({ code: 'hold_gone' })
  await appointments.book(asked(t, '2026-03-02T10:00'))
})

test('filling the time in any other way withdraws every offer of it', async () => {
  const t = testPractice()
  await freeTen(t)
  const offer = offerOf(t, await wait(t))
  await t.as('front_desk').waiting.offer(offer)
  const walkIn = { patientId: t.maria, override: { reason: 'Squeezed in' } }
  await t.as('manager').appointments.book(asked(t, '2026-03-02T10:15', walkIn))
  const accept = t.as('front_desk').waiting.acceptOffer({ id: offer.id, appointmentId: visitId() })
  expect(await refusalOf(accept)).toMatchObject({ code: 'already_filled' })
  expect(await t.as('front_desk').waiting.list({ kind: 'waitlist' })).toHaveLength(1)
})

test('an offered time is held for whom it is offered to', async () => {
  const t = testPractice()
  await freeTen(t)
  const { waiting, appointments } = t.as('front_desk')
  const offer = offerOf(t, await wait(t))
  await waiting.offer(offer)
  const book = () => appointments.book(asked(t, '2026-03-02T10:00', { id: visitId() }))
  expect(await refusalOf(book())).toMatchObject({
    code: 'conflict',
    details: { inTheWay: [{ what: 'hold' }] },
  })
  await waiting.withdrawOffer({ id: offer.id })
  expect(await book()).toMatchObject({ startsAt: TEN })
})

test('declined, withdrawn and expired offers hold nothing and cannot be accepted', async () => {
  const t = testPractice()
  await freeTen(t)
  const desk = t.as('front_desk').waiting
  const john = await wait(t)
  const accept = ({ id }: { id: ReturnType<typeof offerOf>['id'] }) =>
    refusalOf(desk.acceptOffer({ id, appointmentId: visitId() }))
  const declined = offerOf(t, john)
  await desk.offer(declined)
  expect(await desk.declineOffer({ id: declined.id })).toMatchObject({ status: 'declined' })
  expect(await desk.declineOffer({ id: declined.id })).toMatchObject({ status: 'declined' })
  expect(await accept(declined)).toMatchObject({ code: 'hold_gone' })
  expect(await statusAt(t)).toEqual([[john, 'declined']])
  t.clock.now += 1000
  const short = offerOf(t, john, { standsMinutes: 10 })
  expect(await desk.offer(short)).toMatchObject({ expiresAt: t.clock.now + 10 * MINUTE })
  t.clock.now += 10 * MINUTE
  expect(await statusAt(t)).toEqual([[john, 'expired']])
  expect(await accept(short)).toMatchObject({ code: 'hold_gone' })
  expect(await desk.list({ kind: 'waitlist' })).toMatchObject([{ status: 'waiting' }])
})

test('an offer stands no longer than until its time begins', async () => {
  const t = testPractice()
  await freeTen(t)
  const offer = offerOf(t, await wait(t), { standsMinutes: 4000 })
  expect(await t.as('front_desk').waiting.offer(offer)).toMatchObject({ expiresAt: TEN })
})

test('what cannot be offered is refused', async () => {
  const t = testPractice()
  const { waiting, appointments } = t.as('front_desk')
  const john = await wait(t)
  const refuse = async (more: Partial<ReturnType<typeof offerOf>>) =>
    refusalOf(waiting.offer(offerOf(t, john, more)))
  expect(await refuse({ startsAt: MONDAY - HOUR })).toMatchObject({ code: 'already_filled' })
  expect(await refuse({ startsAt: TEN + 8 * HOUR })).toMatchObject({ code: 'already_filled' })
  expect(await refuse({ kind: 'asap' })).toMatchObject(problem('subjectId', 'not_found'))
  expect(await refuse({ kind: 'recall' })).toMatchObject(problem('subjectId', 'not_found'))
  await waiting.offer(offerOf(t, john))
  expect(await refuse({})).toMatchObject({ code: 'stale' })
  await appointments.book(asked(t, '2026-03-02T11:00'))
  expect(await refuse({ startsAt: TEN + 45 * MINUTE })).toMatchObject({ code: 'already_filled' })
})

test('each step names the patient in the audit log', async () => {
  const t = testPractice()
  await freeTen(t)
  const desk = t.as('front_desk').waiting
  const offer = offerOf(t, await wait(t))
  await desk.offer(offer)
  await desk.acceptOffer({ id: offer.id, appointmentId: visitId() })
  const entries = await t.as('owner').access.listAudit({ limit: 3 })
  expect(entries.map(({ action, patientId }) => [action, patientId])).toEqual([
    ['offer.accepted', t.john],
    ['offer.made', t.john],
    ['waitlist.saved', t.john],
  ])
})

test('planned work fills a time, takes its fee there, and waits no longer', async () => {
  const t = testPractice()
  const { waiting, plans, appointments } = t.as('front_desk')
  const plan = { id: newId<PlanId>(MONDAY), patientId: t.maria, name: 'Upper left', version: null }
  await plans.save(plan)
  const item = { id: newId<PlanItemId>(MONDAY), planId: plan.id, typeId: t.followUp, version: null }
  await plans.saveItem({ ...item, description: 'Filling', minutes: 30, feeCents: 8_000 })
  const place = { providerId: t.provider, locationId: t.location, startsAt: TEN }
  expect(await waiting.candidates(place)).toMatchObject([
    { kind: 'plan', subjectId: item.id, comment: 'Filling', minutes: 30 },
  ])
  const offer = offerOf(t, item.id, { kind: 'plan' })
  await waiting.offer(offer)
  const booked = await waiting.acceptOffer({ id: offer.id, appointmentId: visitId() })
  expect(booked).toMatchObject({ patientId: t.maria, dueCents: 8_000 })
  expect(await appointments.get({ id: booked.id })).toMatchObject({ source: 'treatment_plan' })
  expect(await plans.list({ patientId: t.maria })).toMatchObject([
    { items: [{ status: 'scheduled', appointmentId: booked.id }] },
  ])
})
