import { expect, test } from 'vitest'
import type { Need } from '../../../core/clinic/contract.ts'
import type { Sent } from '../../../core/kernel/procedure.ts'
import type { clinicContract } from '../../../core/clinic/contract.ts'
import {
  newId,
  type AppointmentId,
  type OutageId,
  type ProviderId,
  type ResourceId,
} from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { someone } from '../patients/someone.ts'
import { asked, problem, refusalOf } from './asking.ts'

const TEN = '2026-03-02T10:00'
type Room = Sent<typeof clinicContract.saveResource>

/** Adds a room, chair or device at the first location. */
async function add(t: TestPractice, more: Partial<Room>): Promise<ResourceId> {
  const id = newId<ResourceId>(MONDAY)
  const room = { id, locationId: t.location, name: 'X', kind: 'device' as const, active: true }
  await t.as('owner').clinic.saveResource({ ...room, ...more, id, version: null })
  return id
}

/** Says what a procedure needs. */
async function need(t: TestPractice, ...needs: Partial<Need>[]): Promise<void> {
  const { clinic } = t.as('owner')
  const type = (await clinic.directory({})).types.find(({ id }) => id === t.procedure)
  if (!type) throw new TypeError('the small clinic has procedures')
  const whole = needs.map((each) => ({
    kind: 'room' as const,
    category: null,
    late: false,
    ...each,
  }))
  await clinic.saveType({ ...type, bufferBefore: 0, bufferAfter: 0, needs: whole })
}

const treatment = (t: TestPractice) => ({ typeId: t.procedure, minutes: 45 })
const forJohn = (t: TestPractice) => ({
  ...treatment(t),
  ...{ patientId: t.john, providerId: t.otherProvider },
})

test('several needs are met at once, and what is named counts among them', async () => {
  const t = testPractice()
  const xray = await add(t, { name: 'Scanner', category: 'X-ray' })
  await need(t, { kind: 'room' }, { kind: 'device', category: 'X-ray' })
  const owner = t.as('owner').appointments
  const first = await owner.book(asked(t, TEN, treatment(t)))
  expect(first.resourceIds.toSorted()).toEqual([t.room, xray].toSorted())
  const second = asked(t, TEN, { ...forJohn(t), resourceIds: [t.otherRoom] })
  expect(await refusalOf(owner.book(second))).toMatchObject({
    code: 'conflict',
    details: { inTheWay: [{ appointmentId: first.id, what: 'resource', resourceId: xray }] },
  })
  const later = asked(t, '2026-03-02T11:00', { ...forJohn(t), resourceIds: [t.otherRoom] })
  expect((await owner.book(later)).resourceIds.toSorted()).toEqual([t.otherRoom, xray].toSorted())
})

test('a need for which there is nothing is told at its field', async () => {
  const t = testPractice()
  await need(t, { kind: 'device', category: 'Laser' })
  const call = t.as('owner').appointments.book(asked(t, TEN, treatment(t)))
  expect(await refusalOf(call)).toMatchObject(problem('resourceIds', 'resource_missing'))
  await need(t, { kind: 'device', category: 'Laser', late: true })
  const late = t.as('owner').appointments.book(asked(t, TEN, treatment(t)))
  expect(await refusalOf(late)).toMatchObject(problem('resourceIds', 'resource_missing'))
})

test('rooms are used evenly over a day, unless the provider prefers one', async () => {
  const t = testPractice()
  await need(t, {})
  const { appointments, clinic } = t.as('owner')
  const book = async (start: string, more = treatment(t)) =>
    (await appointments.book(asked(t, start, more))).resourceIds
  expect(await book('2026-03-02T09:00')).toEqual([t.room])
  expect(await book('2026-03-02T10:00')).toEqual([t.otherRoom])
  expect(await book('2026-03-02T11:00', { ...treatment(t), minutes: 30 })).toEqual([t.room])
  expect(await book('2026-03-02T13:00')).toEqual([t.otherRoom])
  const chen = (await clinic.directory({})).providers.find(({ id }) => id === t.provider)
  if (!chen) throw new TypeError('the small clinic has a provider')
  await clinic.saveProvider({ ...chen, preferredResourceIds: [t.otherRoom] })
  expect(await book('2026-03-02T14:00')).toEqual([t.otherRoom])
  expect(await book('2026-03-02T15:00')).toEqual([t.otherRoom])
  expect(await book('2026-03-02T15:00', forJohn(t))).toEqual([t.room])
})

test('a room that is chosen on arrival is counted until then', async () => {
  const t = testPractice()
  await need(t, { late: true })
  const owner = t.as('owner').appointments
  const first = await owner.book(asked(t, TEN, treatment(t)))
  expect(first).toMatchObject({ resourceIds: [], openNeeds: [{ kind: 'room', category: null }] })
  const second = await owner.book(asked(t, TEN, forJohn(t)))
  const third = await thirdProvider(t)
  const crowd = asked(t, TEN, { ...treatment(t), ...third })
  expect(await refusalOf(owner.book(crowd))).toMatchObject({
    code: 'conflict',
    details: { inTheWay: [{ what: 'pool', appointmentId: null, by: null }], overridable: true },
  })
  await owner.cancel({ id: second.id, version: 1, reason: 'patient' })
  expect(await owner.book(crowd)).toMatchObject({ openNeeds: [{ kind: 'room' }] })
  const back = { id: second.id, version: 2, status: 'scheduled' as const }
  expect(await refusalOf(owner.setStatus(back))).toMatchObject({
    code: 'conflict',
    details: { inTheWay: [{ what: 'pool' }] },
  })
})

test('the patient is taken to a room that others can spare', async () => {
  const t = testPractice()
  await need(t, { late: true })
  const owner = t.as('owner').appointments
  const first = await owner.book(asked(t, TEN, treatment(t)))
  const second = await owner.book(asked(t, TEN, forJohn(t)))
  const room = (id: AppointmentId, version: number, resourceId: ResourceId) =>
    owner.setStatus({ id, version, status: 'roomed', resourceId })
  expect(await room(first.id, 1, t.room)).toMatchObject({ resourceIds: [t.room], openNeeds: [] })
  expect(await refusalOf(room(second.id, 1, t.room))).toMatchObject({
    details: { inTheWay: [{ appointmentId: first.id, what: 'resource' }] },
  })
  expect(await room(first.id, 2, t.room)).toMatchObject({ resourceIds: [t.room] })
  expect(await room(second.id, 1, t.otherRoom)).toMatchObject({
    ...{ status: 'roomed', resourceIds: [t.otherRoom], openNeeds: [], overridden: false },
  })
  const onward = { status: 'in_progress' as const, id: second.id, version: 2 }
  expect(await owner.setStatus(onward)).toMatchObject({ resourceIds: [t.otherRoom] })
})

test('who takes the last room at once leaves none to those who count on one', async () => {
  const t = testPractice()
  const exam = { category: 'Exam room' }
  const owner = t.as('owner')
  for (const [id, name] of [
    [t.room, 'Room 1'],
    [t.otherRoom, 'Room 2'],
  ] as const)
    await owner.clinic.saveResource({
      ...{ id, name, locationId: t.location, kind: 'room', active: true, version: 1 },
      ...exam,
    })
  await need(t, { ...exam, late: true })
  await owner.appointments.book(asked(t, TEN, treatment(t)))
  await owner.appointments.book(asked(t, TEN, forJohn(t)))
  await need(t, { late: false })
  const third = { ...treatment(t), ...(await thirdProvider(t)) }
  expect(await refusalOf(owner.appointments.book(asked(t, TEN, third)))).toMatchObject({
    code: 'conflict',
    details: { inTheWay: [{ what: 'pool', by: 'Exam room' }] },
  })
  const closet = await add(t, { name: 'Closet', kind: 'room' })
  expect(await owner.appointments.book(asked(t, TEN, third))).toMatchObject({
    resourceIds: [closet],
  })
})

test('a room out of service or outside its hours is passed over, and refused when named', async () => {
  const t = testPractice()
  await need(t, {})
  const { appointments, availability } = t.as('owner')
  const outage = {
    ...{ id: newId<OutageId>(MONDAY), resourceId: t.room, version: null },
    ...{ from: '2026-03-02T09:30', to: '2026-03-02T10:30', reason: 'Painting' },
  }
  await availability.saveOutage(outage)
  expect((await appointments.book(asked(t, TEN, treatment(t)))).resourceIds).toEqual([t.otherRoom])
  const named = asked(t, TEN, { ...forJohn(t), resourceIds: [t.room] })
  expect(await refusalOf(appointments.book(named))).toMatchObject({
    code: 'conflict',
    details: {
      inTheWay: [{ what: 'out_of_service', resourceId: t.room, by: 'Painting' }],
      overridable: true,
    },
  })
  const override = { reason: 'Only the far wall' }
  expect(await appointments.book({ ...named, override })).toMatchObject({ overridden: true })
  await availability.saveResourceHours({
    ...{ resourceId: t.room, version: null },
    week: [{ weekday: 1, from: '08:00', to: '11:30' }],
  })
  const late = asked(t, '2026-03-02T11:00', { ...treatment(t), resourceIds: [t.room] })
  expect(await refusalOf(appointments.book(late))).toMatchObject({
    details: { inTheWay: [{ what: 'out_of_service', by: null }] },
  })
  const tuesday = asked(t, '2026-03-03T11:00', { ...treatment(t), resourceIds: [t.room] })
  expect(await refusalOf(appointments.book(tuesday))).toMatchObject({ code: 'conflict' })
})

/** Somebody else who works the same hours, and a patient for them. */
async function thirdProvider(t: TestPractice) {
  const { clinic, availability, patients } = t.as('owner')
  const providerId = newId<ProviderId>(MONDAY)
  const name = { givenName: 'Cleo', familyName: 'Brandt', hue: 'pink' as const }
  await clinic.saveProvider({ id: providerId, ...name, active: true, version: null })
  const [hours] = await availability.hours({ providerId: t.provider })
  if (!hours) throw new TypeError('the small clinic has hours')
  await availability.addHours({ ...hours, id: newId(MONDAY), providerId })
  const zoe = someone({ givenName: 'Zoe', familyName: 'Quist' })
  await patients.create(zoe)
  return { providerId, patientId: zoe.id }
}
