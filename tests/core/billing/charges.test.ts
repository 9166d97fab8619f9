import { expect, test } from 'vitest'
import { query } from '../../../core/database/query.ts'
import { newId, type PayerId, type PaymentId, type PolicyId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { bookVisit, tell } from './visits.ts'

const TEN = MONDAY + 2 * 3_600_000

interface Terms {
  readonly copayCents: number | null
  readonly validFrom?: string
  readonly validTo?: string
  readonly active?: number
  readonly rank?: 'primary' | 'secondary'
}

function insure(t: TestPractice, terms: Terms): void {
  const stamps = { created_at: MONDAY, updated_at: MONDAY, version: 1 }
  const payer = newId<PayerId>(MONDAY)
  t.peek((db) => {
    const plan = { id: payer, name: 'Plan', phone: null, active: 1, ...stamps }
    db.run(query.insertInto('payers').values(plan))
    db.run(
      query.insertInto('insurance_policies').values({
        id: newId<PolicyId>(MONDAY),
        patient_id: t.maria,
        payer_id: payer,
        member_id: 'M-1',
        group_number: null,
        copay_cents: terms.copayCents,
        rank: terms.rank ?? 'primary',
        valid_from: terms.validFrom ?? null,
        valid_to: terms.validTo ?? null,
        active: terms.active ?? 1,
        ...stamps,
      }),
    )
  })
}

test.each<[string, Terms | null, object]>([
  ['nobody insures', null, { coverageCents: 0, copayCents: 0, dueCents: 15_000 }],
  [
    'a policy leaves the copay to the type',
    { copayCents: null },
    { coverageCents: 12_500, copayCents: 2_500, dueCents: 2_500 },
  ],
  ["a policy's own copay wins", { copayCents: 4_000 }, { coverageCents: 11_000, dueCents: 4_000 }],
  ['a copay of nothing', { copayCents: 0 }, { coverageCents: 15_000, dueCents: 0, status: 'paid' }],
  ['a copay above the charge', { copayCents: 99_999 }, { coverageCents: 0, copayCents: 15_000 }],
  [
    'a policy that ended the day before',
    { copayCents: 0, validTo: '2026-03-01' },
    { coverageCents: 0 },
  ],
  ['a policy on its last day', { copayCents: 0, validTo: '2026-03-02' }, { coverageCents: 15_000 }],
  ['a policy from tomorrow', { copayCents: 0, validFrom: '2026-03-03' }, { coverageCents: 0 }],
  ['a policy set aside', { copayCents: 0, active: 0 }, { coverageCents: 0 }],
  ['a secondary policy', { copayCents: 0, rank: 'secondary' }, { coverageCents: 0 }],
])('booking charges the usual amount where %s', async (_, terms, expected) => {
  const t = testPractice()
  if (terms) insure(t, terms)
  const appointmentId = bookVisit(t, TEN)
  const money = await t.as('biller').billing.financials({ appointmentId })
  expect(money).toMatchObject({ chargeCents: 15_000, ...expected })
})

test('a charge changes by the version that was read, within its bounds', async () => {
  const t = testPractice()
  const appointmentId = bookVisit(t, TEN)
  const biller = t.as('biller').billing
  const wanted = { appointmentId, chargeCents: 20_000, coverageCents: 15_000, copayCents: 5_000 }
  expect(await biller.setCharge({ ...wanted, version: 1 })).toMatchObject({
    dueCents: 5_000,
    version: 2,
  })
  expect(await biller.setCharge({ ...wanted, version: 1 })).toMatchObject({ version: 2 })
  await expect(
    biller.setCharge({ ...wanted, copayCents: 1_000, version: 1 }),
  ).rejects.toMatchObject({ code: 'stale' })
  const refused = async (change: object, path: string, code: string) =>
    expect(biller.setCharge({ ...wanted, version: 2, ...change })).rejects.toMatchObject({
      details: { problems: expect.arrayContaining([{ path, code }]) as unknown },
    })
  await refused({ coverageCents: 20_001 }, 'coverageCents', 'amount_beyond_charge')
  await refused({ copayCents: 20_001 }, 'copayCents', 'amount_beyond_charge')
  await refused({ chargeCents: -1 }, 'chargeCents', 'money_negative')
  await biller.pay({
    id: newId<PaymentId>(MONDAY),
    appointmentId,
    amountCents: 4_000,
    method: 'check',
  })
  await refused({ coverageCents: 16_001 }, 'coverageCents', 'amount_below_paid')
  await refused(
    { chargeCents: 3_999, coverageCents: 0, copayCents: 0 },
    'chargeCents',
    'amount_below_paid',
  )
  expect(await biller.setCharge({ ...wanted, coverageCents: 15_500, version: 2 })).toMatchObject({
    dueCents: 500,
    status: 'partial',
  })
})

test('another type charges anew, unless money changed hands', async () => {
  const t = testPractice()
  const appointmentId = bookVisit(t, TEN)
  const dearer = (chargeCents: number) =>
    t.peek((db) => {
      const change = query.updateTable('appointment_types').set({ charge_cents: chargeCents })
      db.run(change.where('id', '=', t.procedure))
      tell(t, db, {
        name: 'appointment.type_changed',
        appointmentId,
        patientId: t.maria,
        typeId: t.procedure,
        ...{ providerId: t.provider, locationId: t.location },
        startsAt: TEN,
        endsAt: TEN + 30 * 60_000,
      })
    })
  dearer(30_000)
  const biller = () => t.as('biller').billing
  expect(await biller().financials({ appointmentId })).toMatchObject({
    chargeCents: 30_000,
    version: 2,
  })
  const id = newId<PaymentId>(MONDAY)
  await biller().pay({ id, appointmentId, amountCents: 30_000, method: 'cash' })
  dearer(10_000)
  expect(await biller().financials({ appointmentId })).toMatchObject({ chargeCents: 30_000 })
})

test('the balance leaves out the charge of a cancelled visit and keeps what was paid for it', async () => {
  const t = testPractice()
  const first = bookVisit(t, TEN)
  bookVisit(t, TEN + 3_600_000)
  const cancelled = bookVisit(t, TEN + 7_200_000)
  bookVisit(t, TEN + 10_800_000, t.john)
  await t.as('biller').billing.pay({
    ...{ id: newId<PaymentId>(MONDAY), appointmentId: cancelled },
    ...{ amountCents: 500, method: 'cash' },
  })
  t.peek((db) =>
    db.run(
      query.updateTable('appointments').set({ status: 'cancelled' }).where('id', '=', cancelled),
    ),
  )
  const biller = t.as('biller').billing
  const id = newId<PaymentId>(MONDAY)
  await biller.pay({ id, appointmentId: first, amountCents: 2_000, method: 'cash' })
  expect(await biller.balance({ patientId: t.maria })).toEqual({
    chargedCents: 30_000,
    coveredCents: 0,
    paidCents: 2_500,
    dueCents: 27_500,
  })
  const [looked] = await t.as('owner').access.listAudit({ patientId: t.maria })
  expect(looked).toMatchObject({ action: 'balance.viewed', actor: 'The biller' })
  const stranger = { patientId: newId<typeof t.maria>(MONDAY) }
  await expect(biller.balance(stranger)).rejects.toMatchObject({ code: 'not_found' })
})

/** Adds a policy with an insurer of the test's own at the desk. @returns it, to be changed */
async function addPolicy(t: TestPractice, copayCents: number) {
  const payerId = newId<PayerId>(MONDAY)
  await t.as('manager').patients.savePayer({
    ...{ id: payerId, name: 'Plan', phone: null, active: true, version: null },
  })
  const policy = {
    ...{ id: newId<PolicyId>(MONDAY), patientId: t.maria, payerId, memberId: 'M-1', copayCents },
    ...{ rank: 'primary' as const, validFrom: null, validTo: null, active: true },
  }
  const { version } = await t.as('front_desk').patients.savePolicy({ ...policy, version: null })
  return { ...policy, version }
}

test('a card shown after booking changes what the visits to come cost', async () => {
  const t = testPractice()
  const appointmentId = bookVisit(t, TEN)
  const desk = t.as('front_desk').billing
  const policy = await addPolicy(t, 3_000)
  expect(await desk.financials({ appointmentId })).toMatchObject({
    ...{ chargeCents: 15_000, coverageCents: 12_000, copayCents: 3_000, dueCents: 3_000 },
  })
  await t.as('front_desk').patients.savePolicy({ ...policy, copayCents: 4_000 })
  expect(await desk.financials({ appointmentId })).toMatchObject({ copayCents: 4_000 })
})

test('a card shown late leaves alone what was charged by hand, and what was paid for', async () => {
  const t = testPractice()
  const byHand = bookVisit(t, TEN)
  const paid = bookVisit(t, TEN + 3_600_000)
  const manager = t.as('manager').billing
  const { version } = await manager.financials({ appointmentId: byHand })
  await manager.setCharge({
    ...{ appointmentId: byHand, version },
    ...{ chargeCents: 9_000, coverageCents: 0, copayCents: 0 },
  })
  await manager.pay({
    ...{ id: newId<PaymentId>(MONDAY), appointmentId: paid, amountCents: 1_000, method: 'cash' },
  })
  await addPolicy(t, 3_000)
  expect(await manager.financials({ appointmentId: byHand })).toMatchObject({ dueCents: 9_000 })
  expect(await manager.financials({ appointmentId: paid })).toMatchObject({ dueCents: 14_000 })
})
