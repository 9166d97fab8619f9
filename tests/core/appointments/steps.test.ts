import { expect, test } from 'vitest'
import { newId, type PaymentId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, refusalOf } from './asking.ts'

const TEN = '2026-03-02T10:00'
const TWO = '2026-03-02T14:00'
const HALF_HOUR = 30 * 60_000

const desk = (t: TestPractice) => t.as('front_desk').appointments
const booked = (t: TestPractice) => desk(t).book(asked(t, TEN))

const placeOf = (t: TestPractice, start: string) => ({
  ...{ providerId: t.provider, locationId: t.location, start, minutes: 30 },
})

test('a move is taken back, and the taking back as well', async () => {
  const t = testPractice()
  const { id, startsAt } = await booked(t)
  const moved = await desk(t).move({ id, version: 1, ...placeOf(t, TWO) })
  const back = await desk(t).undoStep({ id, version: 2, position: 1 })
  expect(back).toMatchObject({ startsAt, endsAt: startsAt + HALF_HOUR, version: 3 })
  const { history } = await desk(t).get({ id })
  expect(history[2]).toMatchObject({ kind: 'moved', undoes: 1, position: 2 })
  expect(history[1]).toMatchObject({ back: null, noWayBack: 'undone' })
  const again = await desk(t).undoStep({ id, version: 3, position: 2 })
  expect(again.startsAt).toBe(moved.startsAt)
  const undone = await desk(t).get({ id })
  expect(undone.history[1]?.back?.place?.startsAt).toBe(startsAt)
})

test('what was written stays where only the move is taken back', async () => {
  const t = testPractice()
  const { id, startsAt, typeId } = await booked(t)
  await desk(t).move({ id, version: 1, ...placeOf(t, TWO) })
  const texts = { reason: 'Cough', notes: 'Since May', patientNotes: '' }
  await desk(t).change({ id, version: 2, typeId, modality: 'in_person', ...texts })
  await desk(t).setStatus({ id, version: 3, status: 'confirmed' })
  const back = await desk(t).undoStep({ id, version: 4, position: 1 })
  expect(back).toMatchObject({ startsAt, reason: 'Cough', status: 'confirmed' })
  const later = { ...texts, notes: 'Since June' }
  await desk(t).change({ id, version: 5, typeId, modality: 'in_person', ...later })
  const plain = await desk(t).undoStep({ id, version: 6, position: 2 })
  expect(plain.reason).toBeNull()
  expect((await desk(t).get({ id })).notes).toBe('')
})

test('a status goes back over several steps, and a cancelled visit only to a free time', async () => {
  const t = testPractice()
  const { id } = await booked(t)
  await desk(t).setStatus({ id, version: 1, status: 'arrived' })
  await desk(t).setStatus({ id, version: 2, status: 'in_progress' })
  const back = await desk(t).undoStep({ id, version: 3, position: 1 })
  expect(back.status).toBe('scheduled')
  await desk(t).cancel({ id, version: 4, reason: 'weather', comment: null })
  await desk(t).book(asked(t, TEN, { patientId: t.john }))
  const refused = await refusalOf(desk(t).undoStep({ id, version: 5, position: 4 }))
  expect(refused.code).toBe('conflict')
  expect(refused.details).toMatchObject({ overridable: false })
  expect(refused.details['openings']).not.toEqual([])
  const override = { reason: 'Both know' }
  const forbidden = desk(t).undoStep({ id, version: 5, position: 4, override })
  expect(await refusalOf(forbidden)).toMatchObject({ code: 'not_permitted' })
  const manager = t.as('manager').appointments
  const forced = await manager.undoStep({ id, version: 5, position: 4, override })
  expect(forced).toMatchObject({ status: 'scheduled', overridden: true })
})

test('a booking is taken back by cancelling it, until somebody comes', async () => {
  const t = testPractice()
  const { id } = await booked(t)
  expect((await desk(t).get({ id })).history[0]?.back?.status).toBe('cancelled')
  const gone = await desk(t).undoStep({ id, version: 1, position: 0 })
  expect(gone.status).toBe('cancelled')
  expect((await desk(t).get({ id })).history[0]).toMatchObject({ noWayBack: 'same' })
  await desk(t).undoStep({ id, version: 2, position: 1 })
  await desk(t).setStatus({ id, version: 3, status: 'arrived' })
  const refused = await refusalOf(desk(t).undoStep({ id, version: 4, position: 0 }))
  expect(refused).toMatchObject({ code: 'nothing_to_undo', details: { why: 'final' } })
})

test('check-in of a visit that was paid goes back, and the money stays', async () => {
  const t = testPractice()
  const { id } = await booked(t)
  await desk(t).setStatus({ id, version: 1, status: 'arrived' })
  const billing = t.as('front_desk').billing
  const { dueCents } = await billing.financials({ appointmentId: id })
  const payment = { id: newId<PaymentId>(MONDAY), appointmentId: id, amountCents: dueCents }
  await billing.pay({ ...payment, method: 'cash' })
  const back = await desk(t).undoStep({ id, version: 2, position: 1 })
  expect(back).toMatchObject({ status: 'scheduled', dueCents: 0 })
  expect(await billing.financials({ appointmentId: id })).toMatchObject({ paidCents: dueCents })
})

test('nothing is taken back of a step that stands no longer, or that nobody kept', async () => {
  const t = testPractice()
  const { id } = await booked(t)
  const moved = await desk(t).move({ id, version: 1, ...placeOf(t, TWO) })
  await desk(t).move({ id, version: moved.version, ...placeOf(t, TEN) })
  const same = await refusalOf(desk(t).undoStep({ id, version: 3, position: 1 }))
  expect(same).toMatchObject({ code: 'nothing_to_undo', details: { why: 'same' } })
  const none = desk(t).undoStep({ id, version: 3, position: 9 })
  expect(await refusalOf(none)).toMatchObject({ code: 'not_found' })
  const stale = desk(t).undoStep({ id, version: 1, position: 2 })
  expect(await refusalOf(stale)).toMatchObject({ code: 'stale' })
  t.peek((db) => db.execute(OLD_ROW, id))
  const old = await refusalOf(desk(t).undoStep({ id, version: 3, position: 3 }))
  expect(old).toMatchObject({ code: 'nothing_to_undo', details: { why: 'not_kept' } })
  const reader = t.as('read_only').appointments.undoStep({ id, version: 3, position: 2 })
  expect(await refusalOf(reader)).toMatchObject({ code: 'not_permitted' })
})

/** A row as programs wrote them that kept nothing of before. */
const OLD_ROW = `insert into appointment_history (appointment_id, position, at, kind, from_status,
  to_status, starts_at, ends_at, provider_id)
  select id, 3, 0, 'moved', status, status, starts_at, ends_at, provider_id
  from appointments where id = ?`

test('the latest steps of a person are taken back one after the other', async () => {
  const t = testPractice()
  const { id } = await booked(t)
  await desk(t).setStatus({ id, version: 1, status: 'no_show' })
  await desk(t).setStatus({ id, version: 2, status: 'arrived' })
  const back = await desk(t).undoStep({ id, version: 3, position: null })
  expect(back.status).toBe('no_show')
  const further = await desk(t).undoStep({ id, version: 4, position: null })
  expect(further.status).toBe('scheduled')
  const other = t.as('manager').appointments.undoStep({ id, version: 5, position: null })
  expect(await refusalOf(other)).toMatchObject({ details: { why: 'others' } })
  const gone = await desk(t).undoStep({ id, version: 5, position: null })
  expect(gone.status).toBe('cancelled')
})

test('a room that was chosen on arrival is given back with the step', async () => {
  const t = testPractice()
  const { id } = await booked(t)
  await desk(t).setStatus({ id, version: 1, status: 'arrived' })
  await desk(t).setStatus({ id, version: 2, status: 'roomed', resourceId: t.room })
  const back = await desk(t).undoStep({ id, version: 3, position: null })
  expect(back).toMatchObject({ status: 'arrived', resourceIds: [] })
})

test('a parked visit is put back by taking the parking back', async () => {
  const t = testPractice()
  const { id, startsAt } = await booked(t)
  await desk(t).park({ id, version: 1 })
  const back = await desk(t).undoStep({ id, version: 2, position: 1 })
  expect(back).toMatchObject({ status: 'scheduled', startsAt })
  expect(await desk(t).pinboard({})).toEqual([])
})

test('a visit that was put from the pinboard goes there again, and then to its old place', async () => {
  const t = testPractice()
  const { id, startsAt } = await booked(t)
  await desk(t).park({ id, version: 1 })
  await desk(t).move({ id, version: 2, ...placeOf(t, TWO) })
  expect((await desk(t).get({ id })).history[2]?.back).toMatchObject({ parked: true, place: null })
  const parked = await desk(t).undoStep({ id, version: 3, position: null })
  expect(parked).toMatchObject({ status: 'rescheduled', startsAt })
  expect(await desk(t).pinboard({})).toMatchObject([{ id, wasStatus: 'scheduled' }])
  const home = await desk(t).undoStep({ id, version: 4, position: null })
  expect(home).toMatchObject({ status: 'scheduled', startsAt })
  await desk(t).book(asked(t, TWO, { patientId: t.john }))
})

test('a parking that took a put back is taken back, to where the visit was put', async () => {
  const t = testPractice()
  const { id } = await booked(t)
  await desk(t).park({ id, version: 1 })
  const put = await desk(t).move({ id, version: 2, ...placeOf(t, TWO) })
  await desk(t).undoStep({ id, version: 3, position: 2 })
  const again = await desk(t).undoStep({ id, version: 4, position: 3 })
  expect(again).toMatchObject({ status: 'scheduled', startsAt: put.startsAt })
})

test('a move goes back with a room for what the visit is by now', async () => {
  const t = testPractice()
  const phone = { typeId: t.procedure, modality: 'video' as const, minutes: 45 }
  const { id } = await desk(t).book(asked(t, TEN, phone))
  await desk(t).move({ id, version: 1, ...placeOf(t, TWO), minutes: 45 })
  const texts = { reason: null, notes: '', patientNotes: '' }
  const changed = { id, typeId: t.procedure, modality: 'in_person' as const, ...texts }
  await desk(t).change({ ...changed, version: 2 })
  const back = await desk(t).undoStep({ id, version: 3, position: 1 })
  expect(back.resourceIds).toHaveLength(1)
})

test('a visit that was put from the pinboard stays on the board once its patient came', async () => {
  const t = testPractice()
  const { id, startsAt } = await booked(t)
  await desk(t).park({ id, version: 1 })
  await desk(t).move({ id, version: 2, ...placeOf(t, TWO) })
  await desk(t).setStatus({ id, version: 3, status: 'arrived' })
  const back = await desk(t).undoStep({ id, version: 4, position: 2 })
  expect(back).toMatchObject({ status: 'arrived', startsAt })
})

test('a visit that another one replaced stays as it is', async () => {
  const t = testPractice()
  const { id } = await booked(t)
  await desk(t).book(asked(t, TWO, { insteadOf: id }))
  const { history, version } = await desk(t).get({ id })
  expect(history.map((entry) => entry.noWayBack)).toEqual(['final', 'final'])
  const refused = await refusalOf(desk(t).undoStep({ id, version, position: 1 }))
  expect(refused).toMatchObject({ code: 'nothing_to_undo', details: { why: 'final' } })
})
