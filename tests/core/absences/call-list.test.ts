import { expect, test } from 'vitest'
import { newId, type CallId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { refusalOf } from '../appointments/asking.ts'
import { acceptAll, bookDay, lookAt, offToday } from './sick-day.ts'

/** A recorded sick day of three visits, all moved. */
async function sickDay(t: TestPractice) {
  await bookDay(t, 3)
  const { absences } = t.as('manager')
  const decisions = acceptAll(await absences.preview(lookAt(t)))
  return absences.record(offToday(t, { decisions }))
}

const call = { subject: 'absence', comment: null, callBackOn: null } as const
const callId = () => newId<CallId>(MONDAY)

test('a line tells who is called how, the old place, the new one and what came of it', async () => {
  const t = testPractice()
  const { id } = await sickDay(t)
  const desk = t.as('front_desk')
  const [line] = await desk.absences.callList({ id })
  expect(line).toMatchObject({
    givenName: 'Pat0',
    familyName: 'Family0',
    contact: { phones: [{ number: '+16175550142' }], preference: 'phone' },
    choice: 'move',
    before: { startsAt: MONDAY + 3_600_000, providerId: t.provider },
    present: { startsAt: MONDAY + 25 * 3_600_000, status: 'scheduled' },
    offered: null,
    calls: 0,
    lastCall: null,
    settled: false,
  })
})

test('outcomes are written down one after the other; reached ones no longer need a call', async () => {
  const t = testPractice()
  const { id } = await sickDay(t)
  const desk = t.as('front_desk')
  const [first, second] = await desk.absences.callList({ id })
  if (!first || !second) throw new Error('nobody is to be called')
  const about = { ...call, subjectId: first.appointmentId, patientId: first.patientId }
  await desk.waiting.logCall({ ...about, id: callId(), outcome: 'no_answer' })
  t.clock.now += 60_000
  await desk.waiting.logCall({ ...about, id: callId(), outcome: 'reached', comment: 'Fine' })
  const lines = await desk.absences.callList({ id })
  expect(lines[0]).toMatchObject({
    calls: 2,
    lastCall: { outcome: 'reached', comment: 'Fine', at: MONDAY + 60_000 },
    settled: true,
  })
  expect(lines[1]).toMatchObject({ calls: 0, settled: false })
  expect(await desk.absences.get({ id })).toMatchObject({ visits: 3, toCall: 2 })
})

test('a later absence over the same visit asks for a call anew', async () => {
  const t = testPractice()
  const first = await sickDay(t)
  const { absences, waiting } = t.as('manager')
  const [line] = await absences.callList({ id: first.id })
  if (!line) throw new Error('nobody is to be called')
  const about = { ...call, subjectId: line.appointmentId, patientId: line.patientId }
  await waiting.logCall({ ...about, id: callId(), outcome: 'reached' })
  t.clock.now += 60_000
  const spans = [{ from: '2026-03-03T00:00', to: '2026-03-04T00:00' }]
  const next = await absences.record(offToday(t, { spans }))
  const lines = await absences.callList({ id: next.id })
  const again = lines.find(({ appointmentId }) => appointmentId === line.appointmentId)
  expect(again).toMatchObject({ calls: 0, settled: false })
})

test('after an undo the visits stand where they were, and who had heard is called again', async () => {
  const t = testPractice()
  const { id, version } = await sickDay(t)
  const { absences, waiting } = t.as('manager')
  const [first] = await absences.callList({ id })
  if (!first) throw new Error('nobody is to be called')
  const about = { ...call, subjectId: first.appointmentId, patientId: first.patientId }
  await waiting.logCall({ ...about, id: callId(), outcome: 'reached' })
  t.clock.now += 60_000
  expect(await absences.undo({ id, version })).toMatchObject({ toCall: 1 })
  const lines = await absences.callList({ id })
  for (const { before, present } of lines) expect(present).toMatchObject(before)
  expect(lines.map(({ settled }) => settled)).toEqual([false, true, true])
  await waiting.logCall({ ...about, id: callId(), outcome: 'reached' })
  expect(await absences.get({ id })).toMatchObject({ toCall: 0 })
})

test('looking at the list is audited; without the right to see appointments there is none', async () => {
  const t = testPractice()
  const { id } = await sickDay(t)
  await t.as('front_desk').absences.callList({ id })
  const [entry] = await t.as('owner').access.listAudit({ action: 'absence.call_list_viewed' })
  expect(entry).toMatchObject({ actor: 'The front_desk', subjectId: id })
  const print = t.as('read_only').reports.callList({ absenceId: id })
  expect(await refusalOf(print)).toMatchObject({ code: 'not_permitted' })
})
