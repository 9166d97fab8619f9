import { expect, test } from 'vitest'
import { newId, type ProviderId, type WaitlistEntryId } from '../../../core/kernel/ids.ts'
import { WaitlistEntry } from '../../../core/waiting/contract.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from '../appointments/asking.ts'
import { entry, offerOf, wait } from './asking.ts'

const everyone = { kind: 'waitlist' } as const

test('somebody is added, listed, changed and withdrawn', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').waiting
  const wanted = entry(t, {
    windows: [{ weekdays: [1, 3], from: '09:00', to: '12:00' }],
    providerIds: [t.provider],
    urgency: 'soon',
    comment: 'Mornings',
  })
  expect(await desk.save(wanted)).toEqual({ version: 1 })
  expect(await desk.save(wanted)).toEqual({ version: 1 })
  const [listed] = await desk.list(everyone)
  expect(listed).toMatchObject({
    callee: { givenName: 'John', phone: null, contactPreference: 'phone' },
    status: 'waiting',
    since: MONDAY,
    windows: wanted.windows,
    urgency: 'soon',
    appointment: null,
    lastCall: null,
  })
  expect(await desk.save({ ...wanted, comment: 'Any time', version: 1 })).toEqual({ version: 2 })
  expect(await desk.ofPatient({ patientId: t.john })).toMatchObject([{ comment: 'Any time' }])
  expect(await refusalOf(desk.withdraw({ id: wanted.id, version: 1 }))).toMatchObject({
    code: 'stale',
  })
  expect(await desk.withdraw({ id: wanted.id, version: 2 })).toEqual({ version: 3 })
  expect(await desk.withdraw({ id: wanted.id, version: 2 })).toEqual({ version: 3 })
  expect(await desk.list(everyone)).toEqual([])
})

test('whoever was taken off by mistake is put back at their place', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').waiting
  const first = entry(t)
  await desk.save(first)
  t.clock.now += 1000
  const second = await wait(t)
  await desk.withdraw({ id: first.id, version: 1 })
  expect(await refusalOf(desk.save({ ...first, version: 1 }))).toMatchObject({ code: 'stale' })
  expect(await desk.save({ ...first, version: 2 })).toEqual({ version: 3 })
  expect((await desk.list(everyone)).map(({ id }) => id)).toEqual([first.id, second])
})

test('nobody is put back on the ASAP list who is on it again', async () => {
  const t = testPractice()
  const { waiting, appointments } = t.as('front_desk')
  const { id: appointmentId } = await appointments.book(asked(t, '2026-03-03T10:00'))
  const turn = (wanted: boolean) =>
    waiting.setAsap({ id: newId<WaitlistEntryId>(t.clock.now), appointmentId, wanted })
  await turn(true)
  const [listed] = await waiting.list({ kind: 'asap' })
  if (!listed) throw new Error('Maria would come sooner')
  await turn(false)
  await turn(true)
  const again = { ...WaitlistEntry.parse(listed), version: listed.version + 1 }
  expect(await refusalOf(waiting.save(again))).toMatchObject({ code: 'stale' })
  await turn(false)
  expect(await waiting.save(again)).toEqual({ version: again.version + 1 })
  expect(await waiting.list({ kind: 'asap' })).toMatchObject([{ id: listed.id }])
})

test('the most urgent come first, then those who wait longest', async () => {
  const t = testPractice()
  const first = await wait(t)
  t.clock.now += 1000
  const second = await wait(t)
  const urgent = await wait(t, { urgency: 'urgent' })
  const listed = await t.as('front_desk').waiting.list(everyone)
  expect(listed.map(({ id }) => id)).toEqual([urgent, first, second])
})

test('the list is narrowed to what somebody could give', async () => {
  const t = testPractice()
  const anyone = await wait(t)
  t.clock.now += 1000
  const named = await wait(t, { providerIds: [t.provider], locationIds: [t.location] })
  const list = async (filter: object) =>
    (await t.as('front_desk').waiting.list({ ...everyone, ...filter })).map(({ id }) => id)
  expect(await list({ providerId: t.provider })).toEqual([anyone, named])
  expect(await list({ providerId: t.otherProvider })).toEqual([anyone])
  expect(await list({ locationId: t.otherLocation })).toEqual([anyone])
  expect(await list({ typeId: t.procedure })).toEqual([])
})

test('what cannot be wished for is refused at its field', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').waiting
  const refuse = async (more: object) => refusalOf(desk.save(entry(t, more)))
  expect(await refuse({ minutes: 90 })).toMatchObject(problem('minutes', 'duration_out_of_bounds'))
  expect(await refuse({ providerIds: [newId<ProviderId>(MONDAY)] })).toMatchObject(
    problem('providerIds', 'not_found'),
  )
  expect(await refuse({ from: '2026-04-02', until: '2026-04-01' })).toMatchObject(
    problem('until', 'end_before_start'),
  )
  expect(await refuse({ windows: [{ weekdays: [1], from: '10:00', to: '09:00' }] })).toMatchObject(
    problem('windows.0.to', 'end_before_start'),
  )
  const id = newId<WaitlistEntryId>(MONDAY)
  expect(await refusalOf(desk.withdraw({ id, version: 1 }))).toMatchObject({ code: 'not_found' })
})

test('only those who book may change the list; others may look', async () => {
  const t = testPractice()
  const id = await wait(t)
  const biller = t.as('biller').waiting
  expect(await biller.list(everyone)).toHaveLength(1)
  for (const call of [biller.save(entry(t)), biller.withdraw({ id, version: 1 })])
    expect(await refusalOf(call)).toMatchObject({ code: 'not_permitted' })
  expect(await refusalOf(biller.offer(offerOf(t, id)))).toMatchObject({ code: 'not_permitted' })
})

test('somebody booked would come sooner, as long as the visit has not begun', async () => {
  const t = testPractice()
  const { appointments, waiting } = t.as('front_desk')
  const visit = await appointments.book(asked(t, '2026-03-05T10:00'))
  const wish = { id: newId<WaitlistEntryId>(MONDAY), appointmentId: visit.id, noticeMinutes: 60 }
  await waiting.setAsap({ ...wish, wanted: true })
  const again = { ...wish, id: newId<WaitlistEntryId>(MONDAY), wanted: true }
  expect(await waiting.setAsap(again)).toEqual({ wanted: true })
  const asap = () => waiting.list({ kind: 'asap' })
  expect(await asap()).toMatchObject([
    { id: wish.id, noticeMinutes: 60, minutes: 30, appointment: { id: visit.id } },
  ])
  expect(await waiting.list(everyone)).toEqual([])
  const cancelled = await appointments.cancel({ id: visit.id, version: 1, reason: 'patient' })
  expect(await asap()).toEqual([])
  const back = { id: visit.id, version: cancelled.version, status: 'scheduled' } as const
  await appointments.setStatus(back)
  expect(await asap()).toHaveLength(1)
  await waiting.setAsap({ ...wish, wanted: false })
  expect(await asap()).toEqual([])
  const { version } = await appointments.get({ id: visit.id })
  await appointments.setStatus({ id: visit.id, version, status: 'arrived' })
  expect(await refusalOf(waiting.setAsap({ ...wish, wanted: true }))).toMatchObject({
    code: 'status_flow',
  })
})

test('whoever is booked from the waitlist waits no longer; other bookings leave them there', async () => {
  const t = testPractice()
  const { appointments, waiting } = t.as('front_desk')
  await wait(t)
  await appointments.book(asked(t, '2026-03-03T09:00', { patientId: t.john }))
  expect(await waiting.list(everyone)).toHaveLength(1)
  const chosen = { patientId: t.john, source: 'waitlist' } as const
  await appointments.book(asked(t, '2026-03-03T10:00', chosen))
  expect(await waiting.list(everyone)).toEqual([])
})
