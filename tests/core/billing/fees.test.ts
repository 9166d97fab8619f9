import { expect, test } from 'vitest'
import { HOUR } from '../../../core/kernel/clock.ts'
import { newId, type AppointmentId, type PaymentId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, refusalOf } from '../appointments/asking.ts'
import { rule } from '../rulebook/rules.ts'
import { bookVisit } from './visits.ts'

/** Tuesday 10:00, 26 hours from now; a follow-up costs $150. */
const booked = (t: TestPractice) =>
  t.as('front_desk').appointments.book(asked(t, '2026-03-03T10:00'))

const money = (t: TestPractice, appointmentId: AppointmentId) =>
  t.as('front_desk').billing.financials({ appointmentId })

/** What the board and the patient's balance say is due: both must tell the same. */
async function due(t: TestPractice): Promise<number> {
  const desk = t.as('front_desk')
  const list = { from: '2026-03-02', to: '2026-03-06', withEnded: true }
  const onBoard = (await desk.appointments.list(list)).reduce((all, each) => all + each.dueCents, 0)
  const { dueCents } = await desk.billing.balance({ patientId: t.maria })
  expect(Math.max(0, dueCents)).toBe(onBoard)
  return dueCents
}

test('a visit cancelled by the patient too late owes the fee, in time nothing', async () => {
  const t = testPractice()
  const sentence = 'We kept this hour for you.'
  await rule(t, { kind: 'late_cancel', hours: 24, feeCents: 5_000 }, {}, sentence)
  const desk = t.as('front_desk')
  const early = await booked(t)
  expect(await desk.billing.feeFor({ appointmentId: early.id })).toEqual({
    ...{ lateCancelCents: 0, lateCancelHours: 24, lateCancelSentence: sentence, noShowCents: 0 },
  })
  await desk.appointments.cancel({ ...early, reason: 'patient' })
  expect(await money(t, early.id)).toMatchObject({
    chargeCents: 0,
    dueCents: 0,
    fee: 'late_cancel',
  })
  expect(await due(t)).toBe(0)
  const late = await desk.appointments.book(asked(t, '2026-03-02T15:00'))
  expect(await desk.billing.feeFor({ appointmentId: late.id })).toMatchObject({
    lateCancelCents: 5_000,
  })
  await desk.appointments.cancel({ ...late, reason: 'patient' })
  expect(await money(t, late.id)).toMatchObject({ chargeCents: 5_000, dueCents: 5_000 })
  expect(await due(t)).toBe(5_000)
})

test('the hours are counted to the moment, and a start that has passed is late', async () => {
  const t = testPractice()
  await rule(t, { kind: 'late_cancel', hours: 25, feeCents: 5_000 })
  const fee = async (appointmentId: AppointmentId) =>
    (await t.as('front_desk').billing.feeFor({ appointmentId })).lateCancelCents
  const nine = await t.as('front_desk').appointments.book(asked(t, '2026-03-03T09:00'))
  expect(await fee(nine.id)).toBe(0)
  t.clock.now += 1
  expect(await fee(nine.id)).toBe(5_000)
  expect(await fee(bookVisit(t, MONDAY - HOUR))).toBe(5_000)
})

test('whoever else cancels, nothing is owed', async () => {
  const t = testPractice()
  await rule(t, { kind: 'late_cancel', hours: 48, feeCents: 5_000 })
  const visit = await booked(t)
  await t.as('front_desk').appointments.cancel({ ...visit, reason: 'provider' })
  expect(await due(t)).toBe(0)
})

test('a missed visit owes the no-show fee, and without a rule nothing', async () => {
  const t = testPractice()
  const first = await booked(t)
  const desk = t.as('front_desk').appointments
  await desk.setStatus({ id: first.id, version: first.version, status: 'no_show' })
  expect(await due(t)).toBe(0)
  await rule(t, { kind: 'no_show', feeCents: 4_000 }, { typeId: t.followUp })
  const second = await desk.book(asked(t, '2026-03-03T14:00'))
  await desk.setStatus({ id: second.id, version: second.version, status: 'no_show' })
  expect(await money(t, second.id)).toMatchObject({ chargeCents: 4_000, fee: 'no_show' })
  expect(await due(t)).toBe(4_000)
})

test('the charge comes back with the visit, as it was', async () => {
  const t = testPractice()
  await rule(t, { kind: 'no_show', feeCents: 4_000 })
  const visit = await booked(t)
  const biller = t.as('biller').billing
  const usual = { chargeCents: 12_000, coverageCents: 9_000, copayCents: 3_000 }
  await biller.setCharge({ appointmentId: visit.id, version: 1, ...usual })
  const desk = t.as('front_desk').appointments
  const missed = await desk.setStatus({ id: visit.id, version: visit.version, status: 'no_show' })
  const { version } = await money(t, visit.id)
  const waived = { chargeCents: 0, coverageCents: 0, copayCents: 0 }
  await biller.setCharge({ appointmentId: visit.id, version, ...waived })
  expect(await due(t)).toBe(0)
  await desk.setStatus({ id: visit.id, version: missed.version, status: 'arrived' })
  expect(await money(t, visit.id)).toMatchObject({ ...usual, fee: null, dueCents: 3_000 })
  expect(await due(t)).toBe(3_000)
})

test('what was paid counts towards the fee, and the rest is credit', async () => {
  const t = testPractice()
  await rule(t, { kind: 'late_cancel', hours: 72, feeCents: 2_000 })
  const visit = await booked(t)
  const desk = t.as('front_desk')
  const pay = (amountCents: number) =>
    desk.billing.pay({
      ...{ id: newId<PaymentId>(MONDAY), appointmentId: visit.id },
      ...{ amountCents, method: 'cash' },
    })
  await pay(500)
  await desk.appointments.cancel({ ...visit, reason: 'patient' })
  expect(await due(t)).toBe(1_500)
  await pay(1_500)
  expect(await due(t)).toBe(0)
  expect((await refusalOf(pay(1))).code).toBe('nothing_due')
  const second = await desk.appointments.book(asked(t, '2026-03-04T10:00'))
  await desk.billing.pay({
    ...{ id: newId<PaymentId>(MONDAY), appointmentId: second.id },
    ...{ amountCents: 9_000, method: 'cash' },
  })
  await desk.appointments.cancel({ ...second, reason: 'patient' })
  expect(await money(t, second.id)).toMatchObject({
    chargeCents: 2_000,
    paidCents: 9_000,
    dueCents: 0,
  })
  const { dueCents } = await desk.billing.balance({ patientId: t.maria })
  expect(dueCents).toBe(-7_000)
})

test('fees are asked for by whoever reads the book, about a visit that is there', async () => {
  const t = testPractice()
  const visit = await booked(t)
  await t.as('read_only').billing.feeFor({ appointmentId: visit.id })
  const [looked] = await t.as('owner').access.listAudit({ patientId: t.maria })
  expect(looked).toMatchObject({ action: 'fees.viewed', subjectId: visit.id })
  const gone = t.as('read_only').billing.feeFor({ appointmentId: newId<AppointmentId>(MONDAY) })
  expect((await refusalOf(gone)).code).toBe('not_found')
})
