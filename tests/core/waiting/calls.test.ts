import { expect, test } from 'vitest'
import type { NewCall } from '../../../core/kernel/calls.ts'
import { newId, type CallId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { problem, refusalOf } from '../appointments/asking.ts'
import { wait } from './asking.ts'

const call = (t: TestPractice, subjectId: string, more: Partial<NewCall> = {}) => ({
  id: newId<CallId>(MONDAY),
  subject: 'waitlist' as const,
  subjectId,
  patientId: t.john,
  outcome: 'no_answer' as const,
  ...more,
})

test('calls are written down and listed, the newest first', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').waiting
  const john = await wait(t)
  const first = call(t, john)
  await desk.logCall(first)
  await desk.logCall(first)
  t.clock.now += 60_000
  const later = { outcome: 'call_back', callBackOn: '2026-03-04', comment: 'After work' } as const
  await desk.logCall(call(t, john, later))
  expect(await desk.calls({ subject: 'waitlist', subjectId: john })).toMatchObject([
    { ...later, by: 'The front_desk', at: MONDAY + 60_000 },
    { outcome: 'no_answer', callBackOn: null },
  ])
  expect(await desk.list({ kind: 'waitlist' })).toMatchObject([{ lastCall: later }])
})

test('a date to call back is kept only with that outcome', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').waiting
  const john = await wait(t)
  await desk.logCall(call(t, john, { outcome: 'reached', callBackOn: '2026-03-04' }))
  const [kept] = await desk.calls({ subject: 'waitlist', subjectId: john })
  expect(kept?.callBackOn).toBeNull()
})

test('a call must be about somebody on the list, and one id is one call', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').waiting
  const john = await wait(t)
  const made = call(t, john)
  await desk.logCall(made)
  expect(await refusalOf(desk.logCall({ ...made, outcome: 'booked' }))).toMatchObject({
    code: 'stale',
  })
  const other = desk.logCall(call(t, john, { patientId: t.maria }))
  expect(await refusalOf(other)).toMatchObject(problem('subjectId', 'not_found'))
  const elsewhere = desk.logCall(call(t, john, { subject: 'recall' }))
  expect(await refusalOf(elsewhere)).toMatchObject(problem('subjectId', 'not_found'))
})

test('a call about nothing on a list is written on the record of the patient alone', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  await desk.waiting.logCall(call(t, t.john, { subject: 'patient', comment: 'Asked for hours' }))
  const [contact] = await desk.reports.contacts({ patientId: t.john })
  expect(contact).toMatchObject({ kind: 'call', call: { subject: 'patient' } })
  const other = desk.waiting.logCall(call(t, t.maria, { subject: 'patient' }))
  expect(await refusalOf(other)).toMatchObject(problem('subjectId', 'not_found'))
})
