import { expect, test } from 'vitest'
import { newId, type PatientId, type ResourceId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from './asking.ts'

test('what no reason can make possible is refused at its field, and nothing is written', async () => {
  const t = testPractice()
  t.peek((db) => {
    db.execute('update resources set active = 0 where id = ?', t.otherRoom)
  })
  const owner = t.as('owner').appointments
  const override = { reason: 'Asked for' }
  const refused = async (more: Parameters<typeof asked>[2], path: string, code: string) => {
    const call = owner.book(asked(t, '2026-03-02T09:00', { override, ...more }))
    expect(await refusalOf(call)).toMatchObject(problem(path, code))
  }
  await refused({ patientId: newId<PatientId>(MONDAY) }, 'patientId', 'not_found')
  await refused({ providerId: newId(MONDAY) }, 'providerId', 'not_found')
  await refused({ locationId: newId(MONDAY) }, 'locationId', 'not_found')
  await refused({ typeId: newId(MONDAY) }, 'typeId', 'not_found')
  await refused({ insteadOf: newId(MONDAY) }, 'insteadOf', 'not_found')
  await refused({ minutes: 10 }, 'minutes', 'duration_out_of_bounds')
  await refused({ minutes: 61 }, 'minutes', 'duration_out_of_bounds')
  await refused({ modality: 'phone' }, 'modality', 'modality_not_offered')
  await refused({ start: '2026-03-08T02:30' }, 'start', 'wall_time_skipped')
  await refused({ start: '2026-02-30T09:00' }, 'start', 'date_time_malformed')
  await refused({ resourceIds: [newId<ResourceId>(MONDAY)] }, 'resourceIds', 'not_found')
  await refused({ resourceIds: [t.otherRoom] }, 'resourceIds', 'inactive')
  const west = { locationId: t.otherLocation, resourceIds: [t.room] }
  await refused(west, 'resourceIds', 'resource_elsewhere')
  const treatment = { typeId: t.procedure, minutes: 45 }
  await refused({ ...treatment, locationId: t.otherLocation }, 'resourceIds', 'resource_missing')
  expect(await owner.list({ from: '2026-01-01', to: '2026-02-28' })).toEqual([])
  expect(await owner.list({ from: '2026-03-01', to: '2026-04-30' })).toEqual([])
})

test('a resource of another kind does not serve', async () => {
  const t = testPractice()
  t.peek((db) => {
    db.execute("update resources set kind = 'device' where id = ?", t.otherRoom)
  })
  const treatment = { typeId: t.procedure, minutes: 45, resourceIds: [t.otherRoom] }
  const call = t.as('owner').appointments.book(asked(t, '2026-03-02T09:00', treatment))
  expect(await refusalOf(call)).toMatchObject(problem('resourceIds', 'resource_missing'))
})

test('what is no longer in use cannot be booked', async () => {
  const t = testPractice()
  const inactive = async (table: string, id: string, path: string) => {
    t.peek((db) => db.execute(`update ${table} set active = 0 where id = ?`, id))
    const override = { reason: 'Asked for' }
    const call = t.as('owner').appointments.book(asked(t, '2026-03-02T09:00', { override }))
    expect(await refusalOf(call)).toMatchObject(problem(path, 'inactive'))
    t.peek((db) => db.execute(`update ${table} set active = 1 where id = ?`, id))
  }
  await inactive('providers', t.provider, 'providerId')
  await inactive('locations', t.location, 'locationId')
  await inactive('appointment_types', t.followUp, 'typeId')
})

test('a merged record is refused, with the one to use', async () => {
  const t = testPractice()
  t.peek((db) => db.execute('update patients set merged_into = ? where id = ?', t.john, t.maria))
  const call = t.as('front_desk').appointments.book(asked(t, '2026-03-02T09:00'))
  expect(await refusalOf(call)).toMatchObject({ code: 'merged_patient', details: { into: t.john } })
})

test('closed hours say why, offer the nearest openings, and yield to a reason', async () => {
  const t = testPractice()
  await t.as('manager').availability.addTimeOff({
    id: newId(MONDAY),
    providerId: t.provider,
    from: '2026-03-03T00:00',
    to: '2026-03-04T00:00',
    reason: null,
  })
  await t.as('manager').clinic.saveHoliday({
    ...{ id: newId(MONDAY), date: '2026-03-04', name: 'Founders Day' },
    ...{ locationId: null, active: true, version: null },
  })
  const desk = t.as('front_desk').appointments
  const why = async (start: string, more: Parameters<typeof asked>[2] = {}) => {
    const refusal = await refusalOf(desk.book(asked(t, start, more)))
    expect(refusal).toMatchObject({ code: 'outside_hours', details: { overridable: false } })
    expect(refusal.details['openings']).toHaveLength(5)
    return refusal.details['why']
  }
  expect(await why('2026-03-02T08:45')).toBe('closed')
  expect(await why('2026-03-02T16:45')).toBe('closed')
  expect(await why('2026-03-07T10:00')).toBe('closed')
  expect(await why('2026-03-02T11:45')).toBe('break')
  expect(await why('2026-03-03T10:00')).toBe('time_off')
  expect(await why('2026-03-04T10:00')).toBe('holiday')
  const override = { reason: 'Came with a fever' }
  const late = asked(t, '2026-03-02T17:00', { override })
  expect(await refusalOf(desk.book(late))).toMatchObject({ code: 'not_permitted' })
  expect(await t.as('provider').appointments.book(late)).toMatchObject({ overridden: true })
  expect(await desk.get({ id: late.id })).toMatchObject({ overrideReason: override.reason })
})

test('a reason from somebody who may not override is refused even where nothing is in the way', async () => {
  const t = testPractice()
  const booking = asked(t, '2026-03-02T09:00', { override: { reason: 'Please' } })
  expect(await refusalOf(t.as('front_desk').appointments.book(booking))).toMatchObject({
    code: 'not_permitted',
    details: { permission: 'appointments.override' },
  })
  const kept = await t.as('manager').appointments.book(booking)
  expect(kept.overridden).toBe(false)
})

test('markup and SQL in a reason are only text', async () => {
  const t = testPractice()
  const reason = `<img src=x onerror=alert(1)> Robert'); DROP TABLE patients;--`
  const { appointments } = t.as('front_desk')
  const booked = await appointments.book(asked(t, '2026-03-02T09:00', { reason, notes: reason }))
  expect(booked.reason).toBe(reason)
  const hidden = asked(t, '2026-03-02T10:00', { reason: 'a\u202eb' })
  expect(await refusalOf(appointments.book(hidden))).toMatchObject(
    problem('reason', 'hidden_characters'),
  )
  const long = asked(t, '2026-03-02T10:00', { notes: 'x'.repeat(1_000_000) })
  expect(await refusalOf(appointments.book(long))).toMatchObject(problem('notes', 'too_long'))
})
