import { expect, test } from 'vitest'
import {
  newId,
  type AppointmentId,
  type PayerId,
  type PaymentId,
  type PolicyId,
} from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'
import { booked } from './waiting-room.ts'

const cash = (amountCents: number) => ({
  id: newId<PaymentId>(MONDAY),
  amountCents,
  method: 'cash' as const,
})

test('checking in takes the payment and marks the patient arrived', async () => {
  const t = testPractice()
  const { id, version } = await booked(t)
  const desk = t.as('front_desk')
  const asked = { appointmentId: id, version, payment: cash(2_500) }
  const done = await desk.kiosk.checkIn(asked)
  expect(done).toMatchObject({
    status: 'arrived',
    checkIn: { ticket: 1, way: 'desk', by: 'The front_desk', unpaidReason: null, at: t.clock.now },
    financials: { paidCents: 2_500 },
  })
  expect(await desk.kiosk.checkIn(asked)).toEqual(done)
  expect(await desk.kiosk.checkInOf({ appointmentId: id })).toEqual(done.checkIn)
})

test('what is declined leaves nothing half done', async () => {
  const t = testPractice()
  const { id, version } = await booked(t)
  const desk = t.as('front_desk')
  const asked = { appointmentId: id, version, payment: cash(2_500) }
  await expect(desk.kiosk.checkIn({ ...asked, version: 9 })).rejects.toMatchObject({
    code: 'stale',
  })
  await expect(desk.kiosk.checkIn({ ...asked, payment: cash(1_000_000) })).rejects.toMatchObject({
    details: { problems: [{ path: 'amountCents', code: 'amount_beyond_due' }] },
  })
  expect(await desk.billing.financials({ appointmentId: id })).toMatchObject({ paidCents: 0 })
  expect(await desk.appointments.get({ id })).toMatchObject({ status: 'scheduled' })
  expect(await desk.kiosk.checkInOf({ appointmentId: id })).toMatchObject({
    ticket: null,
    way: null,
  })
})

test('somebody who is here already is not checked in again', async () => {
  const t = testPractice()
  const { id, version } = await booked(t)
  const desk = t.as('front_desk')
  await desk.kiosk.checkIn({ appointmentId: id, version, unpaidReason: 'Forgot the wallet' })
  expect(await desk.kiosk.checkInOf({ appointmentId: id })).toMatchObject({
    unpaidReason: 'Forgot the wallet',
  })
  await expect(
    desk.kiosk.checkIn({ appointmentId: id, version: version + 1 }),
  ).rejects.toMatchObject({ code: 'status_flow' })
  const nobody = { appointmentId: newId<AppointmentId>(MONDAY), version: 1 }
  await expect(desk.kiosk.checkIn(nobody)).rejects.toMatchObject({ code: 'not_found' })
})

test('who may not take money checks in without it', async () => {
  const t = testPractice()
  const { id, version } = await booked(t)
  const provider = t.as('provider').kiosk
  await expect(
    provider.checkIn({ appointmentId: id, version, payment: cash(100) }),
  ).rejects.toMatchObject({ code: 'not_permitted', details: { permission: 'billing.pay' } })
  expect(await provider.checkIn({ appointmentId: id, version })).toMatchObject({
    status: 'arrived',
  })
  await expect(
    t.as('read_only').kiosk.checkIn({ appointmentId: id, version }),
  ).rejects.toMatchObject({ code: 'not_permitted' })
})

test('numbers count up in the order of arrival, and one who comes back keeps theirs', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const first = await booked(t)
  const second = await booked(t, { patientId: t.john }, '2026-03-02T11:00')
  await desk.kiosk.checkIn({ appointmentId: second.id, version: second.version })
  const came = await desk.appointments.setStatus({ ...first, status: 'arrived' })
  const sent = await desk.appointments.setStatus({ ...came, status: 'scheduled' })
  const again = await desk.kiosk.checkIn({ appointmentId: first.id, version: sent.version })
  expect(again.checkIn.ticket).toBe(2)
})

test('a copay that is not taken has a reason', async () => {
  const t = testPractice()
  const payerId = newId<PayerId>(MONDAY)
  await t.as('manager').patients.savePayer({
    ...{ id: payerId, name: 'Plan', phone: null, active: true, version: null },
  })
  await t.as('front_desk').patients.savePolicy({
    ...{
      id: newId<PolicyId>(MONDAY),
      patientId: t.maria,
      payerId,
      memberId: 'M',
      copayCents: 2_500,
    },
    ...{ rank: 'primary', validFrom: null, validTo: null, active: true, version: null },
  })
  const { id, version } = await booked(t)
  const desk = t.as('front_desk').kiosk
  await expect(desk.checkIn({ appointmentId: id, version })).rejects.toMatchObject({
    details: { problems: [{ path: 'unpaidReason', code: 'required' }] },
  })
  const done = await desk.checkIn({ appointmentId: id, version, unpaidReason: 'Sends a check' })
  expect(done.checkIn).toMatchObject({ unpaidReason: 'Sends a check' })
})
