import { expect, test } from 'vitest'
import { newId, type AppointmentId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'

const asked = (t: TestPractice, start: string) => ({
  id: newId<AppointmentId>(MONDAY),
  patientId: t.maria,
  providerId: t.provider,
  locationId: t.location,
  typeId: t.followUp,
  start,
  minutes: 30,
})

test('a visit is booked, found, moved, confirmed and cancelled', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const booked = await desk.book(asked(t, '2026-03-02T09:00'))
  expect(booked).toMatchObject({
    givenName: 'Maria',
    status: 'scheduled',
    version: 1,
    dueCents: 15_000,
  })
  expect(await desk.list({ from: '2026-03-02', to: '2026-03-02' })).toEqual([booked])
  expect(await desk.ofPatient({ patientId: t.maria })).toEqual([booked])
  const moved = await desk.move({
    id: booked.id,
    version: 1,
    providerId: t.otherProvider,
    locationId: t.location,
    start: '2026-03-03T10:00',
    minutes: 45,
  })
  expect(moved).toMatchObject({ providerId: t.otherProvider, version: 2 })
  const confirmed = await desk.setStatus({ id: booked.id, version: 2, status: 'confirmed' })
  const cancelled = await desk.cancel({
    id: booked.id,
    version: confirmed.version,
    reason: 'patient',
  })
  expect(cancelled.status).toBe('cancelled')
  const record = await desk.get({ id: booked.id })
  expect(record.history.map((entry) => [entry.kind, entry.toStatus, entry.by])).toEqual([
    ['booked', 'scheduled', 'The front_desk'],
    ['moved', 'scheduled', 'The front_desk'],
    ['status', 'confirmed', 'The front_desk'],
    ['status', 'cancelled', 'The front_desk'],
  ])
})
