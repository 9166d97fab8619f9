import { expect, test } from 'vitest'
import { HOUR } from '../../../core/kernel/clock.ts'
import {
  newId,
  type CallId,
  type PatientId,
  type PaymentId,
  type RecallId,
  type RecallTypeId,
} from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'
import { bookVisit } from '../billing/visits.ts'

test('calls and printed papers stand in one list, the newest first, and name who', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const [recallTypeId, id] = [newId<RecallTypeId>(MONDAY), newId<RecallId>(MONDAY)]
  await t.as('manager').recalls.saveType({
    ...{ id: recallTypeId, version: null, name: 'Cleaning', every: 6, unit: 'months' },
    ...{ typeId: t.followUp, countedTypeIds: [t.followUp], active: true },
  })
  await desk.recalls.save({
    ...{ id, patientId: t.maria, recallTypeId, version: null, manualDue: '2026-03-01' },
  })
  await desk.waiting.logCall({
    ...{ id: newId<CallId>(MONDAY), subject: 'recall', subjectId: id, patientId: t.maria },
    ...{ outcome: 'left_message', comment: 'With her son' },
  })
  t.clock.now += 60_000
  const paymentId = newId<PaymentId>(MONDAY)
  const appointmentId = bookVisit(t, MONDAY + HOUR)
  await t.as('front_desk').billing.pay({
    ...{ id: paymentId, appointmentId, amountCents: 2500, method: 'cash' },
  })
  await t.as('front_desk').reports.receipt({ paymentId })
  // The entry of a look is on disk at the latest when the practice is closed.
  t.reopen()
  const { reports } = t.as('front_desk')
  const contacts = await reports.contacts({ patientId: t.maria })
  expect(contacts).toMatchObject([
    { kind: 'paper', at: MONDAY + 60_000, by: 'The front_desk', paper: 'receipt.printed' },
    { kind: 'call', at: MONDAY, call: { outcome: 'left_message', comment: 'With her son' } },
  ])
  expect(await reports.contacts({ patientId: t.maria, limit: 1 })).toHaveLength(1)
  expect(await reports.contacts({ patientId: t.john })).toEqual([])
})

test('contacts of nobody are not found', async () => {
  const t = testPractice()
  await expect(
    t.as('front_desk').reports.contacts({ patientId: newId<PatientId>(MONDAY) }),
  ).rejects.toMatchObject({ code: 'not_found' })
})
