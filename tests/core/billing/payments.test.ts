import { expect, test } from 'vitest'
import { query } from '../../../core/database/query.ts'
import { newId, type AppointmentId, type PaymentId } from '../../../core/kernel/ids.ts'
import type { ProblemCode } from '../../../core/kernel/problems.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { bookVisit } from './visits.ts'

const TEN = MONDAY + 2 * 3_600_000
const paymentId = () => newId<PaymentId>(MONDAY)
const cash = (appointmentId: AppointmentId, amountCents: number, id = paymentId()) => ({
  id,
  appointmentId,
  amountCents,
  method: 'cash' as const,
})
const problem = (path: string, code: ProblemCode) => ({
  code: 'invalid_input',
  details: { problems: [{ path, code }] },
})

function withVisit(): { t: TestPractice; visit: AppointmentId } {
  const t = testPractice()
  return { t, visit: bookVisit(t, TEN) }
}

test('payments bring what is due down to nothing, each with the next receipt number', async () => {
  const { t, visit } = withVisit()
  const desk = t.as('front_desk').billing
  expect(await desk.financials({ appointmentId: visit })).toMatchObject({
    chargeCents: 15_000,
    dueCents: 15_000,
    status: 'pending',
    version: 1,
  })
  expect(await desk.pay(cash(visit, 5_000))).toMatchObject({ dueCents: 10_000, status: 'partial' })
  const paid = await desk.pay({
    ...cash(visit, 10_000),
    method: 'card',
    cardLastFour: '4242',
    reference: 'Terminal 77120',
  })
  expect(paid).toMatchObject({ paidCents: 15_000, dueCents: 0, status: 'paid' })
  expect(paid.payments.map((payment) => payment.receiptNumber)).toEqual([1, 2])
  expect(paid.payments[1]).toMatchObject({ cardLastFour: '4242', takenBy: 'The front_desk' })
})

test('the same payment sent twice is taken once, and its id serves no other one', async () => {
  const { t, visit } = withVisit()
  const desk = t.as('front_desk').billing
  const payment = cash(visit, 5_000)
  const first = await desk.pay(payment)
  expect(await desk.pay(payment)).toEqual(first)
  await expect(desk.pay({ ...payment, amountCents: 4_000 })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect((await desk.financials({ appointmentId: visit })).payments).toHaveLength(1)
})

test('nobody pays more than is due, nothing, or for a cancelled visit', async () => {
  const { t, visit } = withVisit()
  const desk = t.as('front_desk').billing
  await expect(desk.pay(cash(visit, 15_001))).rejects.toMatchObject(
    problem('amountCents', 'amount_beyond_due'),
  )
  await expect(desk.pay(cash(visit, 0))).rejects.toMatchObject(problem('amountCents', 'money_zero'))
  await desk.pay(cash(visit, 15_000))
  await expect(desk.pay(cash(visit, 1))).rejects.toMatchObject({ code: 'nothing_due' })
  const cancelled = bookVisit(t, TEN + 3_600_000)
  t.peek((db) =>
    db.run(
      query
        .updateTable('appointments')
        .set({ status: 'cancelled', cancel_reason: 'patient' })
        .where('id', '=', cancelled),
    ),
  )
  await expect(t.as('front_desk').billing.pay(cash(cancelled, 1))).rejects.toMatchObject({
    code: 'nothing_due',
  })
})

test('what looks like a card number is refused wherever it is typed', async () => {
  const { t, visit } = withVisit()
  const biller = t.as('biller').billing
  const card = { ...cash(visit, 1_000), method: 'card' as const }
  for (const reference of [
    '4111 1111 1111 1111',
    'x378282246310005',
    '4111-1111-1111-1111 12/27',
  ]) {
    await expect(biller.pay({ ...card, reference })).rejects.toMatchObject(
      problem('reference', 'looks_like_card_number'),
    )
  }
  await expect(biller.pay({ ...card, cardLastFour: '41111' })).rejects.toMatchObject(
    problem('cardLastFour', 'card_last_four'),
  )
  await expect(biller.pay({ ...cash(visit, 1_000), cardLastFour: '4242' })).rejects.toMatchObject(
    problem('cardLastFour', 'card_last_four'),
  )
  const payment = cash(visit, 1_000)
  await biller.pay({ ...payment, reference: 'Check 4111111111111112' })
  await expect(
    biller.reverse({ id: paymentId(), paymentId: payment.id, reason: 'Was 4111111111111111' }),
  ).rejects.toMatchObject(problem('reason', 'looks_like_card_number'))
})

test('a payment is taken back once, with a reason, by somebody who may', async () => {
  const { t, visit } = withVisit()
  const biller = t.as('biller').billing
  const payment = cash(visit, 5_000)
  await biller.pay(payment)
  const reversal = { id: paymentId(), paymentId: payment.id, reason: 'Wrong patient' }
  await expect(t.as('front_desk').billing.reverse(reversal)).rejects.toMatchObject({
    code: 'not_permitted',
  })
  await expect(biller.reverse({ ...reversal, reason: ' ' })).rejects.toMatchObject(
    problem('reason', 'required'),
  )
  const back = await biller.reverse(reversal)
  expect(back).toMatchObject({ paidCents: 0, dueCents: 15_000, status: 'pending' })
  expect(back.payments).toMatchObject([
    { amountCents: 5_000, reversed: true, receiptNumber: 1 },
    { amountCents: -5_000, reverses: payment.id, reason: 'Wrong patient', receiptNumber: 2 },
  ])
  expect(await biller.reverse(reversal)).toEqual(back)
  const again = { ...reversal, id: paymentId() }
  await expect(biller.reverse(again)).rejects.toMatchObject({ code: 'already_reversed' })
  await expect(biller.reverse({ ...again, paymentId: reversal.id })).rejects.toMatchObject({
    code: 'already_reversed',
  })
  await expect(biller.reverse({ ...again, paymentId: paymentId() })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('the database itself refuses a changed payment and a skipped receipt number', async () => {
  const { t, visit } = withVisit()
  await t.as('front_desk').billing.pay(cash(visit, 5_000))
  t.peek((db) => {
    expect(() => db.execute('update payments set amount_cents = 1')).toThrow('append_only')
    expect(() => db.execute('delete from payments')).toThrow('append_only')
    expect(() =>
      db.execute(
        `insert into payments (id, appointment_id, amount_cents, method, receipt_number, taken_at)
         values ('x', ?, 100, 'cash', 3, 0)`,
        visit,
      ),
    ).toThrow('receipt_number_gap')
  })
})
