import { expect, test } from 'vitest'
import { MINUTE } from '../../../core/kernel/clock.ts'
import {
  newId,
  type AlertId,
  type AppointmentId,
  type PaymentId,
} from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from './asking.ts'

const override = { reason: 'Far from here' }

test('an entry shows patient, first phone, alerts, room and what is due', async () => {
  const t = testPractice()
  t.peek((db) => {
    const phone = 'insert into patient_phones values (?, ?, ?, ?)'
    db.execute(phone, t.maria, 1, 'home', '+16175550101')
    db.execute(phone, t.maria, 0, 'mobile', '+16175550100')
    const alert = 'insert into patient_alerts values (?, ?, ?, ?, ?, ?)'
    db.execute(alert, newId<AlertId>(MONDAY), t.maria, 0, 'Latex', 'danger', null)
    db.execute(alert, newId<AlertId>(MONDAY), t.maria, 1, 'Old', 'notice', MONDAY)
    db.execute('update patients set preferred_name = ? where id = ?', 'Mia', t.maria)
  })
  const desk = t.as('front_desk')
  const treatment = { typeId: t.procedure, minutes: 45, reason: 'Mole' }
  const visit = await desk.appointments.book(asked(t, '2026-03-02T10:00', treatment))
  await desk.billing.pay({
    ...{ id: newId<PaymentId>(MONDAY), appointmentId: visit.id },
    ...{ amountCents: 2_500, method: 'cash' },
  })
  expect(await desk.appointments.list({ from: '2026-03-02', to: '2026-03-02' })).toEqual([
    {
      id: visit.id,
      patientId: t.maria,
      givenName: 'Maria',
      familyName: 'Lopez',
      preferredName: 'Mia',
      birthDate: '1984-03-14',
      phone: '+16175550100',
      alerts: 1,
      providerId: t.provider,
      locationId: t.location,
      typeId: t.procedure,
      resourceIds: [t.room],
      openNeeds: [],
      modality: 'in_person',
      startsAt: Date.parse('2026-03-02T15:00:00Z'),
      endsAt: Date.parse('2026-03-02T15:45:00Z'),
      status: 'scheduled',
      reason: 'Mole',
      ...{ overridden: false, seriesId: null, visitId: null, groupId: null },
      dueCents: 12_500,
      depositCents: 0,
      ...{ firstVisit: true, interpreter: false, insuranceMissing: true, balanceCents: 0 },
      version: 1,
    },
  ])
})

test('each location keeps its own dates', async () => {
  const t = testPractice()
  const owner = t.as('owner').appointments
  const east = await owner.book(asked(t, '2026-03-03T00:00', { override }))
  const west = await owner.book(
    asked(t, '2026-03-02T23:30', { override, locationId: t.otherLocation, patientId: t.john }),
  )
  expect(west.startsAt).toBe(east.startsAt + 30 * MINUTE)
  const ids = async (from: string, more = {}) =>
    (await owner.list({ from, to: from, ...more })).map((entry) => entry.id)
  expect(await ids('2026-03-02')).toEqual([west.id])
  expect(await ids('2026-03-03')).toEqual([east.id])
  expect(await ids('2026-03-02', { locationId: t.location })).toEqual([])
  expect(await ids('2026-03-02', { providerId: t.provider })).toEqual([west.id])
  expect(await ids('2026-03-02', { providerId: t.otherProvider })).toEqual([])
})

test('a list spans 62 dates at most and runs forward', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  expect(await desk.list({ from: '2026-03-01', to: '2026-05-01' })).toEqual([])
  expect(await refusalOf(desk.list({ from: '2026-03-01', to: '2026-05-02' }))).toMatchObject(
    problem('to', 'out_of_range'),
  )
  expect(await refusalOf(desk.list({ from: '2026-03-02', to: '2026-03-01' }))).toMatchObject(
    problem('to', 'end_before_start'),
  )
})

test("a patient's visits come newest first, those of every status, up to a limit", async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const first = await desk.book(asked(t, '2026-03-02T10:00'))
  const later = await desk.book(asked(t, '2026-03-03T10:00'))
  const gone = await desk.cancel({ id: first.id, version: 1, reason: 'patient' })
  const second = { ...later, firstVisit: true, balanceCents: 0 }
  expect(await desk.ofPatient({ patientId: t.maria })).toEqual([second, gone])
  expect(await desk.ofPatient({ patientId: t.maria, limit: 1 })).toEqual([second])
  expect(await desk.ofPatient({ patientId: t.john })).toEqual([])
  expect(await refusalOf(desk.ofPatient({ patientId: newId(MONDAY) }))).toMatchObject({
    code: 'not_found',
  })
  const [look] = await t.as('owner').access.listAudit({ patientId: t.john })
  expect(look).toMatchObject({ action: 'patient.appointments_viewed' })
})

test('a record that is not there is not found, and whoever may not look is refused', async () => {
  const t = testPractice()
  const id = newId<AppointmentId>(MONDAY)
  expect(await refusalOf(t.as('front_desk').appointments.get({ id }))).toMatchObject({
    code: 'not_found',
  })
  const { appointments } = t.as('read_only')
  expect(await refusalOf(appointments.book(asked(t, '2026-03-02T10:00')))).toMatchObject({
    code: 'not_permitted',
  })
})
