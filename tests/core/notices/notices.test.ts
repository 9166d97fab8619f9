import { expect, test } from 'vitest'
import { MINUTE } from '../../../core/kernel/clock.ts'
import {
  newId,
  type AppointmentId,
  type CallId,
  type WaitlistEntryId,
} from '../../../core/kernel/ids.ts'
import { listNotices } from '../../../core/notices/store.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'
import { asked, refusalOf } from '../appointments/asking.ts'
import { read, twoParts } from '../visits/parts.ts'
import { offerOf } from '../waiting/asking.ts'
import { booked, desk, move, notices, TEN, told, TWO } from './telling-desk.ts'

test('a move waits five minutes, and is then to be told with what the patient knows', async () => {
  const t = testPractice()
  const visit = await booked(t)
  expect(await notices(t).list({})).toEqual([])
  await move(t, visit, TWO)
  const [waiting] = await notices(t).list({})
  expect(waiting).toMatchObject({
    ...{ kind: 'moved', state: 'waiting', dueAt: t.clock.now + 5 * MINUTE, parked: false },
    known: { providerId: t.provider, locationId: t.location, startsAt: visit.startsAt },
    visit: { startsAt: visit.startsAt + 240 * MINUTE, status: 'scheduled' },
    callee: { patientId: t.maria },
  })
  t.clock.now += 5 * MINUTE
  expect((await notices(t).list({}))[0]?.state).toBe('to_tell')
})

test('what is moved back in time tells nothing, by hand or by undo', async () => {
  const t = testPractice()
  const visit = await booked(t)
  const moved = await move(t, visit, TWO)
  const back = await move(t, moved, TEN)
  expect(await told(t, visit)).toEqual([['moved', 'withdrawn']])
  await move(t, back, TWO)
  t.clock.now += 1000
  await desk(t).undoStep({ id: visit.id, version: 4, position: 3 })
  expect(await told(t, visit)).toEqual([
    ['moved', 'withdrawn'],
    ['moved', 'withdrawn'],
  ])
  expect(await notices(t).list({})).toEqual([])
})

test('several changes are told as one, from what the patient knows to what is so', async () => {
  const t = testPractice()
  const visit = await booked(t)
  const moved = await move(t, visit, TWO)
  t.clock.now += 4 * MINUTE
  await move(t, moved, '2026-03-03T09:00')
  const [notice, ...others] = await notices(t).list({})
  expect(others).toEqual([])
  expect(notice).toMatchObject({ dueAt: t.clock.now + 5 * MINUTE, state: 'waiting' })
  expect(notice?.known?.startsAt).toBe(visit.startsAt)
  t.clock.now += 1000
  await desk(t).cancel({ id: visit.id, version: 3, reason: 'provider' })
  expect(await told(t, visit)).toEqual([['cancelled', 'waiting']])
})

test('a visit that only got longer, or another room, is nothing to tell', async () => {
  const t = testPractice()
  const { id } = await booked(t)
  const place = { providerId: t.provider, locationId: t.location, start: TEN, minutes: 45 }
  const longer = await desk(t).move({ id, version: 1, ...place })
  await desk(t).move({ id, version: 2, ...place, resourceIds: [t.room] })
  expect(await told(t, longer)).toEqual([])
})

test('who asked for a change knows of it, and is told when it is taken back later', async () => {
  const t = testPractice()
  const visit = await booked(t)
  await move(t, visit, TWO, true)
  expect(await told(t, visit)).toEqual([['moved', 'told']])
  t.clock.now += 1000
  await desk(t).undoStep({ id: visit.id, version: 2, position: 1 })
  expect(await told(t, visit)).toEqual([['moved', 'withdrawn']])
  const again = await move(t, { ...visit, version: 3 }, TWO, true)
  t.clock.now += 10 * MINUTE
  await move(t, again, TEN)
  expect(await told(t, visit)).toEqual([
    ['moved', 'withdrawn'],
    ['moved', 'told'],
    ['moved', 'waiting'],
  ])
})

test('a patient who cancels knows; one whose cancelled visit stands again is told', async () => {
  const t = testPractice()
  const visit = await booked(t)
  t.clock.now += 1000
  await desk(t).cancel({ id: visit.id, version: 1, reason: 'patient' })
  expect(await told(t, visit)).toEqual([['cancelled', 'told']])
  t.clock.now += 10 * MINUTE
  await desk(t).setStatus({ id: visit.id, version: 2, status: 'scheduled' })
  const [, again] = await notices(t).ofAppointment({ appointmentId: visit.id })
  expect(again).toMatchObject({ kind: 'booked', state: 'waiting', known: null })
})

test('somebody who confirmed, or who came, is told nothing more', async () => {
  const t = testPractice()
  const visit = await booked(t)
  await move(t, visit, TWO)
  t.clock.now += 1000
  await desk(t).setStatus({ id: visit.id, version: 2, status: 'confirmed' })
  expect(await told(t, visit)).toEqual([['moved', 'told']])
  const other = await desk(t).book(asked(t, TEN, { patientId: t.john }))
  await move(t, other, '2026-03-02T11:00')
  t.clock.now += 1000
  await desk(t).setStatus({ id: other.id, version: 2, status: 'arrived' })
  expect(await told(t, other)).toEqual([['moved', 'withdrawn']])
})

test('only what lies ahead is told, to those who did not walk in, and what the practice tells', async () => {
  const t = testPractice()
  const walkIn = await desk(t).book(asked(t, TEN, { source: 'walk_in' }))
  await move(t, walkIn, TWO)
  expect(await told(t, walkIn)).toEqual([])
  const owner = t.as('owner').clinic
  const { practice } = await owner.directory({})
  const atOnce = { ...practice, noticeMinutes: 0 }
  await owner.savePractice({ ...atOnce, noticeKinds: ['booked'] })
  const visit = await desk(t).book(asked(t, TEN, { patientId: t.john }))
  expect(await told(t, visit)).toEqual([['booked', 'to_tell']])
  const other = await desk(t).book(asked(t, '2026-03-03T10:00', { patientId: t.john }))
  await owner.savePractice({ ...atOnce, version: 2, noticeKinds: [] })
  await move(t, other, '2026-03-03T11:00')
  expect(await told(t, other)).toEqual([['booked', 'to_tell']])
  const later = t.clock.now + 3 * 24 * 60 * MINUTE
  expect(t.peek((db) => listNotices(db, later))).toEqual([])
})

test('the place that a booking takes of another is told as a move', async () => {
  const t = testPractice()
  const visit = await booked(t)
  const instead = await desk(t).book(asked(t, TWO, { insteadOf: visit.id }))
  const [notice] = await notices(t).list({})
  expect(notice).toMatchObject({ kind: 'moved', appointmentId: instead.id })
  expect(notice?.known?.startsAt).toBe(visit.startsAt)
})

test('a call that reached somebody tells; others stay to be told', async () => {
  const t = testPractice()
  const visit = await booked(t)
  await move(t, visit, TWO)
  t.clock.now += 6 * MINUTE
  const call = (outcome: 'no_answer' | 'reached', subjectId: string) =>
    t.as('front_desk').waiting.logCall({
      ...{ id: newId<CallId>(MONDAY), subject: 'notice', subjectId, patientId: t.maria },
      ...{ outcome, comment: null },
    })
  const [notice] = await notices(t).list({})
  await call('no_answer', notice?.id ?? '')
  expect((await notices(t).list({}))[0]?.lastCall?.outcome).toBe('no_answer')
  await call('reached', notice?.id ?? '')
  expect(await notices(t).list({})).toEqual([])
  expect(await told(t, visit)).toEqual([['moved', 'told']])
})

test('telling is done once, taken back, and refused to those who may only look', async () => {
  const t = testPractice()
  const visit = await booked(t)
  await move(t, visit, TWO)
  t.clock.now += 1000
  const [notice] = await notices(t).ofAppointment({ appointmentId: visit.id })
  const asked = { id: notice?.id ?? newId(MONDAY), version: 1 }
  const done = await notices(t).tell(asked)
  expect(done).toMatchObject({ state: 'told', toldBy: 'The front_desk', version: 2 })
  expect(await notices(t).tell(asked)).toEqual(done)
  expect(await refusalOf(notices(t).tell({ ...asked, version: 2 }))).toMatchObject({
    code: 'stale',
  })
  const open = await notices(t).reopen({ ...asked, version: 2 })
  expect(open).toMatchObject({ state: 'waiting', toldAt: null, version: 3 })
  expect(await notices(t).reopen({ ...asked, version: 2 })).toEqual(open)
  const twice = notices(t).reopen({ ...asked, version: 3 })
  expect(await refusalOf(twice)).toMatchObject({ code: 'nothing_to_undo' })
  const reader = t.as('read_only').notices
  expect(await refusalOf(reader.tell(asked))).toMatchObject({ code: 'not_permitted' })
  expect(await reader.list({})).toHaveLength(1)
})

test('a cancelling that is taken back tells nothing', async () => {
  const t = testPractice()
  const visit = await booked(t)
  t.clock.now += 1000
  await desk(t).cancel({ id: visit.id, version: 1, reason: 'weather' })
  t.clock.now += 1000
  await desk(t).undoStep({ id: visit.id, version: 2, position: 1 })
  expect(await told(t, visit)).toEqual([['cancelled', 'withdrawn']])
})

test('who accepts an earlier time knows of it', async () => {
  const t = testPractice()
  const { waiting, appointments } = t.as('front_desk')
  const visit = await appointments.book(asked(t, '2026-03-09T10:00'))
  const asap = newId<WaitlistEntryId>(MONDAY)
  await waiting.setAsap({ id: asap, appointmentId: visit.id, wanted: true })
  t.clock.now += 1000
  const offer = offerOf(t, asap, { kind: 'asap' })
  await waiting.offer(offer)
  await waiting.acceptOffer({ id: offer.id, appointmentId: newId<AppointmentId>(MONDAY) })
  expect(await told(t, visit)).toEqual([['moved', 'told']])
})

test.each([
  [true, 'told'],
  [false, 'waiting'],
])('a whole visit that moves tells unless the patient asked: %s', async (patientAsked, state) => {
  const t = testPractice()
  const { visits } = t.as('front_desk')
  const visit = await visits.book(twoParts(t))
  const start = '2026-03-10T09:00'
  t.clock.now += 1000
  await visits.shift({ id: visit.id, start, parts: read(visit), patientAsked })
  for (const part of visit.parts) expect(await told(t, part)).toEqual([['moved', state]])
})
