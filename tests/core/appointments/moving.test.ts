import { expect, test } from 'vitest'
import { newId, type AppointmentId } from '../../../core/kernel/ids.ts'
import type { BoardEntry } from '../../../core/appointments/contract.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from './asking.ts'

const TEN = '2026-03-02T10:00'

const to = ({ id, version, providerId, locationId }: BoardEntry, start: string, minutes = 30) => ({
  ...{ id, version, providerId, locationId, start, minutes },
})

const texts = (visit: BoardEntry) => ({
  ...{ id: visit.id, version: visit.version, typeId: visit.typeId, modality: visit.modality },
})

const treatment = (t: TestPractice) => ({ typeId: t.procedure, minutes: 45 })

test('booking again with the same id answers the same, and with another time is refused', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const booking = asked(t, TEN)
  const first = await desk.book(booking)
  expect(await desk.book(booking)).toEqual(first)
  const moved = await desk.move(to(first, '2026-03-02T14:00'))
  expect(await desk.book(booking)).toEqual(moved)
  const other = { ...booking, start: '2026-03-02T14:00' }
  expect(await refusalOf(desk.book(other))).toMatchObject({ code: 'stale' })
  expect(await desk.list({ from: '2026-03-02', to: '2026-03-02' })).toHaveLength(1)
})

test('a visit booked instead of another one takes its place', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const first = await desk.book(asked(t, TEN))
  const instead = asked(t, '2026-03-02T10:15', { insteadOf: first.id })
  const second = await desk.book(instead)
  expect(await desk.list({ from: '2026-03-02', to: '2026-03-02' })).toEqual([second])
  expect(await desk.get({ id: first.id })).toMatchObject({ status: 'rescheduled', dueCents: 0 })
  const link = t.peek((db) =>
    db.prepared('select replaced_by as id from appointments where id = ?').one(first.id),
  )
  expect(link).toEqual({ id: second.id })
  const again = t.as('front_desk').appointments
  const twice = asked(t, '2026-03-02T14:00', { insteadOf: first.id })
  expect(await refusalOf(again.book(twice))).toMatchObject({ code: 'status_flow' })
  const stranger = asked(t, '2026-03-02T14:00', { insteadOf: second.id, patientId: t.john })
  expect(await refusalOf(again.book(stranger))).toMatchObject(problem('insteadOf', 'not_found'))
  const back = again.setStatus({ id: first.id, version: 2, status: 'scheduled' })
  expect(await refusalOf(back)).toMatchObject({ code: 'status_flow' })
})

test('a visit moves to a free place only, under the version that was read', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const first = await desk.book(asked(t, TEN))
  await desk.book(asked(t, '2026-03-02T11:00', { patientId: t.john }))
  expect(await refusalOf(desk.move(to(first, '2026-03-02T10:45')))).toMatchObject({
    code: 'conflict',
  })
  expect(await refusalOf(desk.move(to(first, '2026-03-02T12:00')))).toMatchObject({
    code: 'outside_hours',
    details: { why: 'break' },
  })
  expect(await refusalOf(desk.move(to(first, '2026-03-08T02:30')))).toMatchObject(
    problem('start', 'wall_time_skipped'),
  )
  expect(await refusalOf(desk.move(to(first, '2026-03-02T09:00', 75)))).toMatchObject(
    problem('minutes', 'duration_out_of_bounds'),
  )
  const longer = await desk.move(to(first, '2026-03-02T10:15', 45))
  expect(longer.version).toBe(2)
  expect(await refusalOf(desk.move(to(first, TEN)))).toMatchObject({ code: 'stale' })
  const unknown = { ...to(first, TEN), id: newId<AppointmentId>(MONDAY) }
  expect(await refusalOf(desk.move(unknown))).toMatchObject({ code: 'not_found' })
  const gone = await desk.cancel({ id: first.id, version: 2, reason: 'patient' })
  expect(await refusalOf(desk.move(to(gone, TEN)))).toMatchObject({ code: 'status_flow' })
})

test('a visit keeps its room where it is free and finds another one where it is not', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const second = await desk.book(asked(t, TEN, { ...treatment(t), resourceIds: [t.otherRoom] }))
  const moved = await desk.move(to(second, '2026-03-02T14:00', 45))
  expect(moved.resourceIds).toEqual([t.otherRoom])
  const beside = { ...treatment(t), resourceIds: [t.otherRoom] }
  const third = { ...beside, patientId: t.john, providerId: t.otherProvider }
  await desk.book(asked(t, '2026-03-02T15:00', third))
  const again = await desk.move(to(moved, '2026-03-02T15:15', 45))
  expect(again.resourceIds).toEqual([t.room])
})

test('a visit may shrink and change hands beside one that was booked over it', async () => {
  const t = testPractice()
  const owner = t.as('owner').appointments
  const first = await owner.book(asked(t, TEN))
  const override = { reason: 'Both at once' }
  const over = await owner.book(asked(t, TEN, { patientId: t.john, override }))
  const desk = t.as('front_desk').appointments
  const shorter = await desk.move(to(first, TEN, 20))
  expect(await refusalOf(desk.move(to(shorter, TEN, 30)))).toMatchObject({ code: 'conflict' })
  const covered = await desk.move(to(over, TEN, 15))
  expect(covered.overridden).toBe(true)
  const free = await desk.move(to(covered, '2026-03-02T14:00'))
  expect(free.overridden).toBe(false)
})

test('texts change at any time, the type only where its length, buffers and rooms allow', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const short = await desk.book(asked(t, '2026-03-02T09:00', { minutes: 15 }))
  const typed = (visit: BoardEntry) => ({ ...texts(visit), typeId: t.procedure })
  expect(await refusalOf(desk.change(typed(short)))).toMatchObject(
    problem('typeId', 'duration_out_of_bounds'),
  )
  expect(await refusalOf(desk.change({ ...texts(short), modality: 'phone' }))).toMatchObject(
    problem('modality', 'modality_not_offered'),
  )
  const visit = await desk.book(asked(t, TEN))
  const after = await desk.book(asked(t, '2026-03-02T10:30', { patientId: t.john }))
  expect(await refusalOf(desk.change(typed(visit)))).toMatchObject({
    code: 'conflict',
    details: { inTheWay: [{ appointmentId: after.id, what: 'buffer' }] },
  })
  await desk.cancel({ id: after.id, version: 1, reason: 'patient' })
  const changed = await desk.change({ ...typed(visit), reason: 'Mole', notes: 'Left arm' })
  expect(changed).toMatchObject({ typeId: t.procedure, reason: 'Mole', resourceIds: [t.room] })
  const video = await desk.change({ ...texts(changed), modality: 'video' })
  expect(video).toMatchObject({ modality: 'video', resourceIds: [] })
  const gone = await desk.cancel({ id: video.id, version: video.version, reason: 'other' })
  const noted = await desk.change({ ...texts(gone), notes: 'Called twice' })
  expect(noted.version).toBe(gone.version + 1)
  const revived = { ...texts(noted), typeId: t.followUp }
  expect(await refusalOf(desk.change(revived))).toMatchObject({ code: 'status_flow' })
})

test('a change of type tells billing', async () => {
  const t = testPractice()
  t.peek((db) => {
    db.execute('update appointment_types set charge_cents = 40000 where id = ?', t.procedure)
  })
  const desk = t.as('front_desk').appointments
  const visit = await desk.book(asked(t, TEN))
  expect(visit.dueCents).toBe(15_000)
  const changed = await desk.change({ ...texts(visit), typeId: t.procedure })
  expect(changed).toMatchObject({ dueCents: 40_000 })
  expect(await desk.list({ from: '2026-03-02', to: '2026-03-02' })).toMatchObject([
    { dueCents: 40_000 },
  ])
})

test('the change feed and the audit log hear of a booking', async () => {
  const t = testPractice()
  const heard: string[] = []
  const stop = await t.practice.listen(t.token('front_desk'), ({ tables }) => heard.push(...tables))
  const { id } = await t.as('front_desk').appointments.book(asked(t, TEN))
  stop()
  expect(heard).toContain('appointments')
  const [entry] = await t.as('owner').access.listAudit({ patientId: t.maria })
  expect(entry).toMatchObject({ action: 'appointment.booked', subjectId: id, outcome: 'done' })
})
