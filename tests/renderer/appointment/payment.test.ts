import { describe, expect, test } from 'vitest'
import type { Financials } from '../../../core/billing/contract.ts'
import { AppointmentId, PaymentId, uuidv7 } from '../../../core/kernel/ids.ts'
import {
  asksNow,
  copayLeft,
  sentPayment,
  startPayment,
  suggestedAmount,
} from '../../../renderer/appointment/payment.ts'

const id = uuidv7(1_700_000_000_000, new Uint8Array(10))

const money = (part: Partial<Financials>): Financials => ({
  appointmentId: AppointmentId.parse(id),
  chargeCents: 20_000,
  coverageCents: 15_000,
  fee: null,
  copayCents: 3_000,
  paidCents: 0,
  dueCents: 5_000,
  status: 'pending',
  payments: [],
  version: 1,
  ...part,
})

describe('the amount that is asked for', () => {
  test('is the copay first', () => {
    expect(suggestedAmount(money({}))).toBe(3_000)
  })

  test('is the rest of a copay that was paid in part', () => {
    expect(suggestedAmount(money({ paidCents: 1_000, dueCents: 4_000 }))).toBe(2_000)
  })

  test('is all that is due once the copay is paid, or where there is none', () => {
    expect(suggestedAmount(money({ paidCents: 3_000, dueCents: 2_000 }))).toBe(2_000)
    expect(suggestedAmount(money({ copayCents: 0 }))).toBe(5_000)
  })

  test('never exceeds what is due', () => {
    expect(copayLeft(money({ dueCents: 500 }))).toBe(500)
  })
})

test('digits of a card are sent with a card only', () => {
  const form = { ...startPayment(PaymentId.parse(id), money({})), cardLastFour: '4242' }
  expect(sentPayment(form, 3_000)).toMatchObject({ method: 'card', cardLastFour: '4242' })
  expect(sentPayment({ ...form, method: 'cash' }, 3_000).cardLastFour).toBeNull()
})

describe('the desk', () => {
  test('asks for a copay until it is paid, and for nothing that nobody owes', () => {
    expect(asksNow(money({}))).toBe(true)
    expect(asksNow(money({ paidCents: 3_000, dueCents: 2_000 }))).toBe(false)
    expect(asksNow(money({ dueCents: 0 }))).toBe(false)
  })

  test('asks for all that is due where there is no copay', () => {
    expect(asksNow(money({ copayCents: 0 }))).toBe(true)
  })
})
