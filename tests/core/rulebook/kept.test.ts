import { expect, test } from 'vitest'
import { findVisit } from '../../../core/appointments/index.ts'
import type { AppointmentId } from '../../../core/kernel/ids.ts'
import { testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, refusalOf } from '../appointments/asking.ts'
import { rule } from './rules.ts'

const stored = (t: TestPractice, id: AppointmentId) => t.peek((db) => findVisit(db, id))

test('a visit keeps the buffers that it was booked with', async () => {
  const t = testPractice()
  const desk = () => t.as('front_desk').appointments
  await rule(t, { kind: 'buffers', before: 0, after: 20 }, { providerId: t.provider })
  const first = await desk().book(asked(t, '2026-03-02T10:00'))
  expect(stored(t, first.id)).toMatchObject({ bufferBefore: 0, bufferAfter: 20 })
  const near = await refusalOf(desk().book(asked(t, '2026-03-02T10:45', { patientId: t.john })))
  expect(near).toMatchObject({ code: 'conflict', details: { inTheWay: [{ what: 'buffer' }] } })
  const [of] = await t.as('owner').rulebook.list({})
  if (of) await t.as('owner').rulebook.remove({ id: of.id, version: of.version })
  const again = await refusalOf(desk().book(asked(t, '2026-03-02T10:45', { patientId: t.john })))
  expect(again.code).toBe('conflict')
  await desk().book(asked(t, '2026-03-02T11:00', { patientId: t.john }))
})

test('a type that is changed afterwards leaves the buffers of its visits as they were', async () => {
  const t = testPractice()
  const desk = () => t.as('front_desk').appointments
  const visit = { typeId: t.procedure, minutes: 45 }
  const first = await desk().book(asked(t, '2026-03-02T10:00', visit))
  t.peek((db) =>
    db.execute('update appointment_types set buffer_after = 120 where id = ?', t.procedure),
  )
  await desk().book(asked(t, '2026-03-02T09:30', { patientId: t.john, minutes: 15 }))
  expect(stored(t, first.id)).toMatchObject({ bufferBefore: 5, bufferAfter: 10 })
})

test('while the assistant works the provider may see somebody else', async () => {
  const t = testPractice()
  const desk = () => t.as('front_desk').appointments
  const parts = [
    { minutes: 10, provider: true },
    { minutes: 20, provider: false },
  ]
  await rule(t, { kind: 'phases', parts }, { typeId: t.procedure })
  const long = { typeId: t.procedure, minutes: 45 }
  const first = await desk().book(asked(t, '2026-03-02T10:00', long))
  expect(stored(t, first.id)?.providerTime).toEqual([[0, 10]])
  const john = (start: string, more = {}) => asked(t, start, { patientId: t.john, ...more })
  const early = await refusalOf(desk().book(john('2026-03-02T10:05', { minutes: 15 })))
  expect(early.details).toMatchObject({ inTheWay: [{ what: 'provider', appointmentId: first.id }] })
  const beside = await desk().book(john('2026-03-02T10:15'))
  expect(beside).toMatchObject({ overridden: false, resourceIds: [] })
  const reaching = await refusalOf(
    desk().move({ ...beside, start: '2026-03-02T10:30', minutes: 30 }),
  )
  expect(reaching.details).toMatchObject({ inTheWay: [{ what: 'buffer' }] })
})

test('the chair is in use throughout, whoever works at it', async () => {
  const t = testPractice()
  const desk = () => t.as('front_desk').appointments
  const parts = [
    { minutes: 10, provider: true },
    { minutes: 20, provider: false },
  ]
  await rule(t, { kind: 'phases', parts })
  const chair = { typeId: t.procedure, minutes: 45, resourceIds: [t.room] }
  await desk().book(asked(t, '2026-03-02T10:00', chair))
  const beside = asked(t, '2026-03-02T10:15', { ...chair, patientId: t.john })
  const refused = await refusalOf(desk().book(beside))
  expect(refused.details).toMatchObject({ inTheWay: [{ what: 'resource' }] })
  await desk().book({ ...beside, resourceIds: [t.otherRoom] })
})

test('a visit with parts that moves within its own time still needs its provider free', async () => {
  const t = testPractice()
  const desk = () => t.as('front_desk').appointments
  const parts = [
    { minutes: 10, provider: true },
    { minutes: 20, provider: false },
  ]
  await rule(t, { kind: 'phases', parts }, { typeId: t.procedure })
  const long = { typeId: t.procedure, minutes: 60, resourceIds: [t.room] }
  const first = await desk().book(asked(t, '2026-03-02T10:00', long))
  await desk().book(asked(t, '2026-03-02T10:15', { patientId: t.john }))
  const shrunk = { ...first, start: '2026-03-02T10:20', minutes: 40 }
  expect((await refusalOf(desk().move(shrunk))).code).toBe('conflict')
})

test('an allowance of overlaps counts by the hour, and never lets a patient be in two places', async () => {
  const t = testPractice()
  const desk = () => t.as('front_desk').appointments
  await rule(t, { kind: 'overlap', perHour: 1 }, { providerId: t.provider })
  const first = await desk().book(asked(t, '2026-03-02T10:00', { minutes: 60 }))
  const self = await refusalOf(desk().book(asked(t, '2026-03-02T10:15')))
  expect(self.details).toMatchObject({ inTheWay: [{ what: 'patient' }] })
  const second = await desk().book(asked(t, '2026-03-02T10:15', { patientId: t.john, minutes: 15 }))
  expect(second.overridden).toBe(false)
  expect(stored(t, second.id)).toMatchObject({ allowedOverlap: true, overrideReason: null })
  expect(stored(t, first.id)?.allowedOverlap).toBe(false)
  const third = asked(t, '2026-03-02T10:30', { patientId: t.john, minutes: 15 })
  expect((await refusalOf(desk().book(third))).code).toBe('conflict')
  const away = asked(t, '2026-03-02T10:15', { providerId: t.otherProvider, minutes: 15 })
  expect((await refusalOf(desk().book(away))).code).toBe('conflict')
  const cancelled = await desk().cancel({ ...second, reason: 'other' })
  const back = await desk().setStatus({
    id: second.id,
    version: cancelled.version,
    status: 'scheduled',
  })
  expect(back.status).toBe('scheduled')
})

test('the deposit is kept and answered, and does not stop anybody', async () => {
  const t = testPractice()
  const desk = () => t.as('front_desk').appointments
  await rule(t, { kind: 'deposit', cents: 5_000 }, { typeId: t.procedure })
  const visit = { typeId: t.procedure, minutes: 45, referral: 'Dr. Ito' }
  const booked = await desk().book(asked(t, '2026-03-02T10:00', visit))
  expect(booked.depositCents).toBe(5_000)
  const record = await desk().get({ id: booked.id })
  expect(record).toMatchObject({ depositCents: 5_000, referral: 'Dr. Ito' })
  const plain = await desk().book(asked(t, '2026-03-02T14:00', { patientId: t.john }))
  expect(plain.depositCents).toBe(0)
})

test('a referral may be added later, and stays when it is not spoken of', async () => {
  const t = testPractice()
  const desk = () => t.as('front_desk').appointments
  const booked = await desk().book(asked(t, '2026-03-02T10:00'))
  await rule(t, { kind: 'referral', on: true }, { typeId: t.procedure })
  const texts = { reason: null, notes: '', patientNotes: '' }
  const same = { id: booked.id, modality: booked.modality, ...texts }
  const other = { ...same, version: booked.version, typeId: t.procedure }
  const refused = await refusalOf(desk().change(other))
  expect(refused).toMatchObject({
    code: 'against_rules',
    details: { rules: [{ kind: 'referral' }] },
  })
  const changed = await desk().change({ ...other, referral: 'Dr. Ito' })
  await desk().change({ ...other, version: changed.version, reason: 'Knee' })
  expect(await desk().get({ id: booked.id })).toMatchObject({ referral: 'Dr. Ito', reason: 'Knee' })
})
