import { expect, test } from 'vitest'
import { newId, type PatientId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, refusalOf } from '../appointments/asking.ts'

/** The newest entries of the log but its own reading, oldest first. */
async function trail(t: TestPractice, count: number) {
  const entries = await t.as('owner').access.listAudit({ limit: count })
  return entries.reverse().map(({ action, outcome, patientId }) => [action, outcome, patientId])
}

test('a refusal names the patient whose record it was about, and is one entry', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const visit = await desk.appointments.book(asked(t, '2026-03-02T10:00'))
  await refusalOf(desk.appointments.book(asked(t, '2026-03-02T10:00', { patientId: t.john })))
  await refusalOf(desk.appointments.cancel({ id: visit.id, version: 9, reason: 'other' }))
  const stranger = newId<PatientId>(MONDAY)
  await refusalOf(desk.patients.get({ id: stranger }))
  expect(await trail(t, 10)).toEqual([
    ['appointment.booked', 'done', t.maria],
    ['appointment.booked', 'conflict', t.john],
    ['appointment.cancelled', 'stale', t.maria],
    ['patient.viewed', 'not_found', stranger],
  ])
})

test('an answer that is given again is one more entry about the same patient', async () => {
  const t = testPractice()
  const caller = { token: t.token('front_desk'), idempotencyKey: 'desk-1' }
  const book = (booking: object) => t.practice.ask(['appointments', 'book'], booking, caller)
  const booking = asked(t, '2026-03-02T10:00')
  expect(await book(booking)).toEqual(await book(booking))
  expect(await trail(t, 10)).toEqual([
    ['appointment.booked', 'done', t.maria],
    ['appointment.booked', 'done', t.maria],
  ])
})

test('something else under the same key is neither done nor answered as the first was', async () => {
  const t = testPractice()
  const caller = { token: t.token('front_desk'), idempotencyKey: 'desk-1' }
  const book = (booking: object) => t.practice.ask(['appointments', 'book'], booking, caller)
  await book(asked(t, '2026-03-02T10:00'))
  const other = asked(t, '2026-03-02T14:00', { patientId: t.john })
  expect(await refusalOf(book(other))).toMatchObject({ code: 'key_reused' })
  const day = { from: '2026-03-02', to: '2026-03-02' }
  expect(await t.as('front_desk').appointments.list(day)).toHaveLength(1)
})
