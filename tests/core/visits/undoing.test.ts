import { expect, test } from 'vitest'
import {
  newId,
  type AppointmentId,
  type EditId,
  type GroupId,
  type WaitlistEntryId,
} from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, refusalOf } from '../appointments/asking.ts'
import { part, read, visitId } from './parts.ts'

const editId = () => newId<EditId>(MONDAY)

/** Two half hours of Maria with one provider, back to back from 9. */
async function twoInARow(t: TestPractice) {
  const parts = ['09:00', '09:30'].map((at) => part(t, `2026-03-03T${at}`))
  return t.as('front_desk').visits.book({ id: visitId(), patientId: t.maria, parts })
}

const placesOf = (visit: { parts: readonly { startsAt: number; status: string }[] }) =>
  visit.parts.map(({ startsAt, status }) => [startsAt, status])

test('a visit that was moved over its own place goes back as a whole', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const visit = await twoInARow(t)
  const edit = editId()
  const shift = { id: visit.id, editId: edit, start: '2026-03-03T09:30', parts: read(visit) }
  await desk.visits.shift(shift)
  await desk.appointments.undoEdit({ id: edit })
  expect(placesOf(await desk.visits.get({ id: visit.id }))).toEqual(placesOf(visit))
})

test('a cancelled visit comes back as a whole, or not at all', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const visit = await twoInARow(t)
  const edit = editId()
  await desk.visits.cancel({ id: visit.id, editId: edit, parts: read(visit), reason: 'patient' })
  const taken = await desk.appointments.book(asked(t, '2026-03-03T09:30', { patientId: t.john }))
  expect(await refusalOf(desk.appointments.undoEdit({ id: edit }))).toMatchObject({
    code: 'conflict',
  })
  await desk.appointments.cancel({ id: taken.id, version: taken.version, reason: 'duplicate' })
  await desk.appointments.undoEdit({ id: edit })
  expect(placesOf(await desk.visits.get({ id: visit.id }))).toEqual(placesOf(visit))
})

/** A cancelled class with Maria in its only place and John waiting. */
async function cancelledClass(t: TestPractice) {
  const { groups } = t.as('front_desk')
  const id = newId<GroupId>(MONDAY)
  const place = { providerId: t.provider, locationId: t.location, start: '2026-03-03T10:00' }
  const what = { id, name: 'Yoga', capacity: 1, typeId: t.followUp, minutes: 60 }
  await groups.create({ ...what, ...place })
  await groups.join({ id, appointmentId: newId<AppointmentId>(MONDAY), patientId: t.maria })
  const waitId = newId<WaitlistEntryId>(MONDAY)
  const { version } = await groups.wait({ id, waitId, patientId: t.john })
  const edit = editId()
  await groups.cancel({ id, version, reason: 'provider', editId: edit })
  return { id, edit }
}

test('a cancelled group comes back with everybody who took part or waited', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const { id, edit } = await cancelledClass(t)
  await desk.appointments.undoEdit({ id: edit })
  expect(await desk.groups.get({ id })).toMatchObject({
    ...{ cancelled: false, taken: 1, waiting: 1 },
    participants: [{ patientId: t.maria, status: 'scheduled' }],
    waitlist: [{ patientId: t.john }],
  })
})

test('a cancelled group whose time was taken stays cancelled', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const { id, edit } = await cancelledClass(t)
  await desk.appointments.book(asked(t, '2026-03-03T10:30', { patientId: t.john }))
  expect(await refusalOf(desk.appointments.undoEdit({ id: edit }))).toMatchObject({
    code: 'conflict',
  })
  expect(await desk.groups.get({ id })).toMatchObject({ cancelled: true, taken: 0, waiting: 0 })
})
