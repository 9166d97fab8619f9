import { expect, test } from 'vitest'
import { newId, type AppointmentId, type PatientId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'
import { keepForm, signature } from '../forms/forms.ts'
import { booked, maria, started } from './waiting-room.ts'

test('a patient finds the visit of today by birth date and last name, and learns nothing else', async () => {
  const t = testPractice()
  await keepForm(t)
  const { id } = await booked(t)
  const { calls } = await started(t, 'kiosk')
  const { visit } = await calls.kiosk.find({ familyName: ' lópez ', birthDate: '1984-03-14' })
  expect(visit).toMatchObject({
    appointmentId: id,
    initials: 'M. L.',
    provider: 'Ada Chen',
    hints: { phone: null, email: null, address: null },
    copayCents: 0,
    currency: 'USD',
  })
  expect(visit?.forms).toHaveLength(1)
  expect(JSON.stringify(visit)).not.toContain('Lopez')
})

test('nobody, several, elsewhere, another day and here already are answered alike', async () => {
  const t = testPractice()
  const nothing = { visit: null }
  const { calls } = await started(t, 'kiosk')
  expect(await calls.kiosk.find(maria)).toEqual(nothing)
  await booked(t, {}, '2026-03-03T10:00')
  expect(await calls.kiosk.find(maria)).toEqual(nothing)
  const { id, version } = await booked(t)
  const twin = newId<PatientId>(MONDAY)
  await t.as('front_desk').patients.create({
    ...{ id: twin, givenName: 'Mara', ...maria, duplicateConfirmed: true },
    address: { street: null, city: null, region: null, postalCode: null },
  })
  const other = await booked(t, { patientId: twin }, '2026-03-02T11:00')
  expect(await calls.kiosk.find(maria)).toEqual(nothing)
  const desk = t.as('front_desk').appointments
  await desk.cancel({ id: other.id, version: other.version, reason: 'patient' })
  expect((await calls.kiosk.find(maria)).visit?.appointmentId).toBe(id)
  await desk.setStatus({ id, version, status: 'arrived' })
  expect(await calls.kiosk.find(maria)).toEqual(nothing)
})

test('a kiosk at which somebody guesses finds nobody for ten minutes', async () => {
  const t = testPractice()
  await booked(t)
  const { calls } = await started(t, 'kiosk')
  for (let day = 1; day <= 10; day += 1) {
    const birthDate = `1984-04-${String(day).padStart(2, '0')}`
    await calls.kiosk.find({ familyName: 'Lopez', birthDate })
  }
  expect(await calls.kiosk.find(maria)).toEqual({ visit: null })
  t.clock.now += 10 * 60_000
  expect((await calls.kiosk.find(maria)).visit).not.toBeNull()
  const log = await t.as('owner').access.listAudit({ action: 'kiosk.searched' })
  expect(log.map(({ outcome }) => outcome)).toEqual([
    'done',
    'too_many_attempts',
    ...Array.from({ length: 10 }, () => 'not_found'),
  ])
  expect(log[0]).toMatchObject({
    ...{ userId: null, patientId: t.maria, actor: 'Kiosk (started by The manager)' },
  })
})

test('checking in corrects the record, keeps the signatures and gives a number, at once', async () => {
  const t = testPractice()
  const formId = await keepForm(t)
  const { id } = await booked(t)
  const { calls } = await started(t, 'kiosk')
  const asked = {
    ...maria,
    appointmentId: id,
    language: 'es' as const,
    phone: '(617) 555-0142',
    address: { street: '12 Elm St', city: 'Boston', region: 'MA', postalCode: '02110' },
    forms: [signature(formId)],
  }
  const done = await calls.kiosk.checkInSelf(asked)
  expect(done).toEqual({ ticket: 1, copayCents: 0, currency: 'USD' })
  expect(await calls.kiosk.checkInSelf(asked)).toEqual(done)
  const desk = t.as('front_desk')
  expect(await desk.appointments.get({ id })).toMatchObject({ status: 'arrived' })
  expect(await desk.patients.get({ id: t.maria })).toMatchObject({
    phones: [{ kind: 'mobile', number: '+16175550142' }],
    address: { street: '12 Elm St' },
    email: null,
  })
  expect(await desk.forms.ofPatient({ patientId: t.maria })).toMatchObject([
    { language: 'es', title: 'Aviso de privacidad', witness: null, way: 'screen' },
  ])
  const [line] = await desk.kiosk.unreviewed({})
  expect(line).toMatchObject({ appointmentId: id, changed: ['phone', 'address'], way: 'kiosk' })
  await desk.kiosk.review({ appointmentId: id })
  expect(await desk.kiosk.unreviewed({})).toEqual([])
})

test('another visit than the one found, or another person, is not checked in', async () => {
  const t = testPractice()
  const johns = await booked(t, { patientId: t.john })
  const mine = await booked(t, {}, '2026-03-02T11:00')
  const { calls } = await started(t, 'kiosk')
  const asked = { ...maria, language: 'en' as const, forms: [] }
  for (const appointmentId of [johns.id, newId<AppointmentId>(MONDAY)])
    await expect(calls.kiosk.checkInSelf({ ...asked, appointmentId })).rejects.toMatchObject({
      code: 'not_found',
    })
  const stranger = { ...asked, birthDate: '1971-11-03', appointmentId: mine.id }
  await expect(calls.kiosk.checkInSelf(stranger)).rejects.toMatchObject({ code: 'not_found' })
  expect(await t.as('front_desk').appointments.get({ id: mine.id })).toMatchObject({
    status: 'scheduled',
  })
})

test('a form that changed meanwhile leaves everything as it was', async () => {
  const t = testPractice()
  const formId = await keepForm(t)
  const { id } = await booked(t)
  const { calls } = await started(t, 'kiosk')
  await expect(
    calls.kiosk.checkInSelf({
      ...maria,
      ...{ appointmentId: id, language: 'en', phone: '(617) 555-0142' },
      forms: [signature(formId, { edition: 2 })],
    }),
  ).rejects.toMatchObject({ code: 'stale' })
  const desk = t.as('front_desk')
  expect(await desk.patients.get({ id: t.maria })).toMatchObject({ phones: [] })
  expect(await desk.appointments.get({ id })).toMatchObject({ status: 'scheduled' })
})
