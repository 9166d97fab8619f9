import { expect, test } from 'vitest'
import { HOUR } from '../../../core/kernel/clock.ts'
import { newId, type PatientId, type PaymentId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { bookVisit } from '../billing/visits.ts'
import { mergeOf, twinOf } from './twins.ts'

/** Prints a receipt for a patient. */
async function print(t: TestPractice, patientId: PatientId, startsAt: number): Promise<void> {
  const appointmentId = bookVisit(t, startsAt, patientId)
  const paymentId = newId<PaymentId>(MONDAY)
  const payment = { id: paymentId, appointmentId, amountCents: 100, method: 'cash' as const }
  await t.as('front_desk').billing.pay(payment)
  await t.as('front_desk').reports.receipt({ paymentId })
  // The entry of a look is on disk at the latest when the practice is closed.
  t.reopen()
}

const papers = async (t: TestPractice, patientId: PatientId) => {
  const contacts = await t.as('front_desk').reports.contacts({ patientId })
  return contacts.filter(({ kind }) => kind === 'paper').length
}

/** Of whose record the log says that a biller saw it, the latest first. */
async function lookedAt(t: TestPractice, patientId: PatientId) {
  const entries = await t.as('owner').access.listAudit({ patientId, action: 'patient.viewed' })
  return entries.filter(({ actor }) => actor === 'The biller').map((entry) => entry.patientId)
}

const look = async (t: TestPractice, id: PatientId): Promise<void> => {
  await t.as('biller').patients.get({ id })
  t.reopen()
}

test('papers of both records stand with the one that is kept, until they are parted', async () => {
  const t = testPractice()
  const twin = await twinOf(t)
  await print(t, t.maria, MONDAY + HOUR)
  await print(t, twin, MONDAY + 2 * HOUR)
  expect([await papers(t, t.maria), await papers(t, twin)]).toEqual([1, 1])
  const merge = await mergeOf(t, twin)
  await t.as('manager').merging.merge(merge)
  expect(await papers(t, t.maria)).toBe(2)
  await t.as('manager').merging.undo({ id: merge.id })
  expect([await papers(t, t.maria), await papers(t, twin)]).toEqual([1, 1])
})

test('who looked at either record stands with the one that is kept, until they are parted', async () => {
  const t = testPractice()
  const twin = await twinOf(t)
  await look(t, t.maria)
  await look(t, twin)
  const merge = await mergeOf(t, twin)
  await t.as('manager').merging.merge(merge)
  expect(await lookedAt(t, t.maria)).toEqual([twin, t.maria])
  expect(await lookedAt(t, twin)).toEqual([twin])
  await t.as('manager').merging.undo({ id: merge.id })
  expect(await lookedAt(t, t.maria)).toEqual([t.maria])
  expect(await lookedAt(t, twin)).toEqual([twin])
})

test('looks and papers of a record that was merged twice stand with the last one', async () => {
  const t = testPractice()
  const twin = await twinOf(t)
  await look(t, twin)
  await print(t, twin, MONDAY + HOUR)
  await t.as('manager').merging.merge(await mergeOf(t, twin))
  await t.as('manager').merging.merge(await mergeOf(t, t.maria, t.john))
  expect(await lookedAt(t, t.john)).toEqual([twin])
  expect(await papers(t, t.john)).toBe(1)
})

test('nobody else’s looks come along', async () => {
  const t = testPractice()
  const twin = await twinOf(t)
  await look(t, t.john)
  await t.as('manager').merging.merge(await mergeOf(t, twin))
  expect(await lookedAt(t, t.maria)).toEqual([])
  expect(await lookedAt(t, t.john)).toEqual([t.john])
})
