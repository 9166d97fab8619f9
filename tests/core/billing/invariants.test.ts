import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Financials } from '../../../core/billing/contract.ts'
import { newId, type AppointmentId, type PaymentId } from '../../../core/kernel/ids.ts'
import { Refusal } from '../../../core/kernel/refusals.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { bookVisit } from './visits.ts'

const cents = fc.integer({ min: 0, max: 30_000 })
const step = fc.oneof(
  fc.record({ do: fc.constant('charge'), charge: cents, coverage: cents, copay: cents }),
  fc.record({ do: fc.constant('pay'), amount: cents }),
  fc.record({ do: fc.constant('reverse'), which: fc.nat(20) }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const history = fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), step), { maxLength: 25 })

test('whatever is charged, paid and taken back, the sums hold and no receipt is missing', async () => {
  const t = testPractice()
  const seen = { steps: 0, done: 0, receipts: 0 }
  let start = MONDAY
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const visits = [bookVisit(t, (start += 3_600_000)), bookVisit(t, (start += 3_600_000))]
      for (const [at, wanted] of steps) {
        const done = await take(t, visits[at] ?? visits[0], wanted)
        seen.steps += 1
        seen.done += done ? 1 : 0
      }
      for (const appointmentId of visits)
        holds(await t.as('biller').billing.financials({ appointmentId }))
      seen.receipts = expectNoGaps(t)
    }),
    { numRuns: 25 },
  )
  expect(seen.done).toBeGreaterThan(seen.steps / 10)
  expect(seen.receipts).toBeGreaterThan(0)
})

/** Does a step; a refusal is an answer too and leaves everything as it was. */
async function take(t: TestPractice, appointmentId: AppointmentId | undefined, wanted: Step) {
  if (!appointmentId) return false
  const biller = t.as('biller').billing
  const before = await biller.financials({ appointmentId })
  try {
    holds(await act(t, before, wanted))
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    expect(await biller.financials({ appointmentId })).toEqual(before)
    return false
  }
}

function act(t: TestPractice, { appointmentId, version, payments }: Financials, wanted: Step) {
  const biller = t.as('biller').billing
  const id = newId<PaymentId>(MONDAY)
  if ('amount' in wanted)
    return biller.pay({ id, appointmentId, amountCents: wanted.amount, method: 'cash' })
  if ('which' in wanted) {
    const paymentId = payments[wanted.which % Math.max(1, payments.length)]?.id ?? id
    return biller.reverse({ id, paymentId, reason: 'Mistake' })
  }
  return biller.setCharge({
    appointmentId,
    version,
    chargeCents: wanted.charge,
    coverageCents: wanted.coverage,
    copayCents: wanted.copay,
  })
}

function holds(money: Financials): void {
  const paid = money.payments.reduce((total, payment) => total + payment.amountCents, 0)
  expect(money.paidCents).toBe(paid)
  expect(money.dueCents).toBe(money.chargeCents - money.coverageCents - paid)
  expect(money.dueCents).toBeGreaterThanOrEqual(0)
  const status = money.dueCents === 0 ? 'paid' : paid > 0 ? 'partial' : 'pending'
  expect(money.status).toBe(status)
}

function expectNoGaps(t: TestPractice): number {
  const numbers = t.peek((db) =>
    db
      .prepared<{ n: number }>('select receipt_number as n from payments order by receipt_number')
      .all()
      .map((row) => row.n),
  )
  expect(numbers).toEqual(numbers.map((_, at) => at + 1))
  return numbers.length
}
