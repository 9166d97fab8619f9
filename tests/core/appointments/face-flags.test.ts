import { expect, test } from 'vitest'
import { newId, type PatientId, type PaymentId, type PolicyId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked } from './asking.ts'

const DAY = '2026-03-02'

async function flagsAt(t: TestPractice, date = DAY) {
  const [entry] = await t.as('front_desk').appointments.list({ from: date, to: date })
  if (!entry) throw new Error('Nothing stands on this day')
  const { firstVisit, interpreter, insuranceMissing, balanceCents } = entry
  return { firstVisit, interpreter, insuranceMissing, balanceCents }
}

type Policy = readonly [from: string | null, to: string | null, active: number]

const insure = (t: TestPractice, [from, to, active]: Policy) =>
  t.peek((db) => {
    const payer = newId(MONDAY)
    db.execute(`insert into payers values (?, 'Payer', null, 1, 0, 0, 1)`, payer)
    const policy =
      'insert into insurance_policies values (?, ?, ?, ?, null, null, ?, ?, ?, ?, 0, 0, 1)'
    const id = newId<PolicyId>(MONDAY)
    db.execute(policy, id, t.maria, payer, 'M1', 'primary', from, to, active)
  })

test('the first visit of a patient is one that none stands before', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const early = await desk.book(asked(t, `${DAY}T10:00`))
  await desk.book(asked(t, '2026-03-03T10:00'))
  expect((await flagsAt(t)).firstVisit).toBe(true)
  expect((await flagsAt(t, '2026-03-03')).firstVisit).toBe(false)
  await desk.cancel({ id: early.id, version: early.version, reason: 'patient', comment: null })
  expect((await flagsAt(t, '2026-03-03')).firstVisit).toBe(true)
})

test('somebody who speaks another language than the practice needs an interpreter', async () => {
  const t = testPractice()
  await t.as('front_desk').appointments.book(asked(t, `${DAY}T10:00`))
  expect((await flagsAt(t)).interpreter).toBe(false)
  t.peek((db) => db.execute(`update patients set language = 'vi' where id = ?`, t.maria))
  expect((await flagsAt(t)).interpreter).toBe(true)
  t.peek((db) => db.execute(`update patients set language = 'es' where id = ?`, t.maria))
  t.peek((db) => db.execute(`update practice set language = 'es'`))
  expect((await flagsAt(t)).interpreter).toBe(false)
})

test.each([
  ['there is none', null, true],
  ['one without dates is active', [null, null, 1], false],
  ['one without dates is not active', [null, null, 0], true],
  ['one began the day before', ['2026-03-01', null, 1], false],
  ['one begins on the day', [DAY, null, 1], false],
  ['one begins the day after', ['2026-03-03', null, 1], true],
  ['one ends on the day', [null, DAY, 1], false],
  ['one ended the day before', [null, '2026-03-01', 1], true],
] as const)('insurance: %s', async (_, policy, missing) => {
  const t = testPractice()
  await t.as('front_desk').appointments.book(asked(t, `${DAY}T10:00`))
  if (policy) insure(t, policy)
  expect((await flagsAt(t)).insuranceMissing).toBe(missing)
})

test('the day of a policy is that of the wall clock of the location, not of Greenwich', async () => {
  const t = testPractice()
  const late = { override: { reason: 'Evening' } }
  await t.as('owner').appointments.book(asked(t, `${DAY}T22:00`, late))
  insure(t, [null, DAY, 1])
  expect((await flagsAt(t)).insuranceMissing).toBe(false)
})

test('the balance is what earlier visits left, less what was paid too much, and never below zero', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const treatment = { typeId: t.procedure, minutes: 45 }
  const first = await desk.appointments.book(asked(t, '2026-03-02T10:00', treatment))
  await desk.appointments.book(asked(t, '2026-03-03T10:00', treatment))
  await desk.appointments.book(asked(t, '2026-03-04T10:00', treatment))
  const owed = (await flagsAt(t, '2026-03-03')).balanceCents
  expect(owed).toBe(first.dueCents)
  expect((await flagsAt(t)).balanceCents).toBe(0)
  expect((await flagsAt(t, '2026-03-04')).balanceCents).toBe(2 * owed)
  await desk.billing.pay({
    ...{ id: newId<PaymentId>(MONDAY), appointmentId: first.id },
    ...{ amountCents: owed, method: 'cash' },
  })
  expect((await flagsAt(t, '2026-03-03')).balanceCents).toBe(0)
  const now = await desk.appointments.get({ id: first.id })
  await desk.appointments.cancel({
    ...{ id: first.id, version: now.version, reason: 'patient', comment: null },
  })
  expect((await flagsAt(t, '2026-03-03')).balanceCents).toBe(0)
  expect((await flagsAt(t, '2026-03-04')).balanceCents).toBe(0)
})

test('what one patient owes is not asked of another', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  await desk.book(asked(t, '2026-03-02T10:00', { typeId: t.procedure, minutes: 45 }))
  const other: { patientId: PatientId } = { patientId: t.john }
  await desk.book(asked(t, '2026-03-03T10:00', other))
  expect(await flagsAt(t, '2026-03-03')).toMatchObject({ firstVisit: true, balanceCents: 0 })
})
