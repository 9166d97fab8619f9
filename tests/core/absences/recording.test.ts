import { expect, test } from 'vitest'
import type { Decision } from '../../../core/absences/contract.ts'
import { newId, type AbsenceId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from '../appointments/asking.ts'
import { acceptAll, bookDay, lookAt, offToday, TODAY } from './sick-day.ts'

const range = { from: TODAY, to: '2026-03-06' }

test('a sick day of fourteen visits is one request, and all stand at their new places', async () => {
  const t = testPractice()
  await bookDay(t, 14)
  const { absences, appointments, availability } = t.as('manager')
  const hits = await absences.preview(lookAt(t))
  const absence = await absences.record(offToday(t, { decisions: acceptAll(hits) }))
  expect(absence).toMatchObject({ visits: 14, toCall: 14, undoneAt: null, reason: 'Ill' })
  const book = new Map((await appointments.list(range)).map((visit) => [visit.id, visit]))
  for (const { visit, proposal } of hits)
    expect(book.get(visit.id)).toMatchObject({ startsAt: proposal?.startsAt, status: 'scheduled' })
  const off = await availability.timeOff({ providerId: t.provider, from: TODAY })
  expect(off).toMatchObject([{ absenceId: absence.id, from: '2026-03-02T00:00', reason: 'Ill' }])
  const [day] = await availability.days({ date: TODAY })
  expect(day).toMatchObject({ providerId: t.provider, working: [] })
})

test('nothing is cancelled by itself: undecided visits stay and are called', async () => {
  const t = testPractice()
  const booked = await bookDay(t, 2)
  const { absences, appointments } = t.as('manager')
  const absence = await absences.record(offToday(t))
  expect(await appointments.list({ from: TODAY, to: TODAY })).toEqual(booked)
  const lines = await absences.callList({ id: absence.id })
  expect(lines.map(({ choice, offered }) => [choice, offered])).toEqual([
    ['call', null],
    ['call', null],
  ])
})

test('keep, move, cancel and call each do what they say', async () => {
  const t = testPractice()
  const [kept, moved, cancelled, called] = await bookDay(t, 4)
  if (!kept || !moved || !cancelled || !called) throw new Error('nothing was booked')
  const place = { providerId: t.otherProvider, locationId: t.location, start: `${TODAY}T14:00` }
  const decisions: Decision[] = [
    { choice: 'keep', appointmentId: kept.id },
    { choice: 'move', appointmentId: moved.id, version: moved.version, place },
    { choice: 'cancel', appointmentId: cancelled.id, version: cancelled.version },
    { choice: 'call', appointmentId: called.id, place },
  ]
  const { absences, appointments } = t.as('manager')
  const absence = await absences.record(offToday(t, { decisions }))
  expect(absence).toMatchObject({ visits: 4, toCall: 3 })
  expect(await appointments.get({ id: kept.id })).toMatchObject({ version: kept.version })
  const stands = await appointments.get({ id: moved.id })
  expect(stands).toMatchObject({ providerId: t.otherProvider, status: 'scheduled' })
  const gone = await appointments.get({ id: cancelled.id })
  expect(gone).toMatchObject({ status: 'cancelled', cancelReason: 'provider' })
  const lines = await absences.callList({ id: absence.id })
  expect(lines.map(({ appointmentId, choice }) => [appointmentId, choice])).toEqual([
    [moved.id, 'move'],
    [cancelled.id, 'cancel'],
    [called.id, 'call'],
  ])
  expect(lines[2]?.offered).toMatchObject({ providerId: t.otherProvider })
})

test('several providers and several dates are one absence', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  await desk.book(asked(t, '2026-03-03T10:00'))
  await desk.book(asked(t, '2026-03-05T10:00', { providerId: t.otherProvider, patientId: t.john }))
  const spans = [
    { from: '2026-03-03T00:00', to: '2026-03-04T00:00' },
    { from: '2026-03-05T09:00', to: '2026-03-05T12:00' },
  ]
  const { absences, availability } = t.as('manager')
  const providerIds = [t.provider, t.otherProvider]
  const absence = await absences.record(offToday(t, { providerIds, spans }))
  expect(absence).toMatchObject({ visits: 2, providerIds, spans })
  for (const providerId of providerIds)
    expect(await availability.timeOff({ providerId, from: TODAY })).toHaveLength(2)
})

test('where one visit cannot be moved, nothing of the absence is kept', async () => {
  const t = testPractice()
  const [first, second] = await bookDay(t, 2)
  if (!first || !second) throw new Error('nothing was booked')
  const { absences, appointments, availability } = t.as('manager')
  const place = { providerId: t.otherProvider, locationId: t.location, start: `${TODAY}T14:00` }
  const decisions = [first, second].map(({ id, version }): Decision => ({
    ...{ choice: 'move', appointmentId: id, version, place },
  }))
  const refusal = await refusalOf(absences.record(offToday(t, { decisions })))
  expect(refusal).toMatchObject({ code: 'conflict', details: { appointmentId: second.id } })
  expect(await appointments.list({ from: TODAY, to: TODAY })).toEqual([first, second])
  expect(await availability.timeOff({ providerId: t.provider, from: TODAY })).toEqual([])
  expect(await absences.list({ from: TODAY })).toEqual([])
})

test('a visit cannot be moved into the absence itself, nor under an old version', async () => {
  const t = testPractice()
  const [visit] = await bookDay(t, 1)
  if (!visit) throw new Error('nothing was booked')
  const within = { providerId: t.provider, locationId: t.location, start: `${TODAY}T14:00` }
  const manager = t.as('manager').absences
  const move = { choice: 'move', appointmentId: visit.id, place: within } as const
  const into = manager.record(offToday(t, { decisions: [{ ...move, version: 1 }] }))
  expect(await refusalOf(into)).toMatchObject({
    code: 'outside_hours',
    details: { appointmentId: visit.id },
  })
  const old = manager.record(offToday(t, { decisions: [{ ...move, version: 7 }] }))
  expect(await refusalOf(old)).toMatchObject({ code: 'stale' })
})

test('decisions are about visits that are met, each once', async () => {
  const t = testPractice()
  const [visit] = await bookDay(t, 1)
  const tomorrow = await t.as('front_desk').appointments.book(asked(t, '2026-03-03T10:00'))
  if (!visit) throw new Error('nothing was booked')
  const keep = (appointmentId: Decision['appointmentId']): Decision => ({
    ...{ choice: 'keep', appointmentId },
  })
  const manager = t.as('manager').absences
  const other = manager.record(offToday(t, { decisions: [keep(tomorrow.id)] }))
  expect(await refusalOf(other)).toMatchObject(problem('decisions.0.appointmentId', 'not_found'))
  const twice = manager.record(offToday(t, { decisions: [keep(visit.id), keep(visit.id)] }))
  expect(await refusalOf(twice)).toMatchObject(problem('decisions.1.appointmentId', 'not_found'))
})

test('the same request again has the same answer, another one under its id has none', async () => {
  const t = testPractice()
  await bookDay(t, 2)
  const manager = t.as('manager').absences
  const decisions = acceptAll(await manager.preview(lookAt(t)))
  const request = offToday(t, { decisions })
  const first = await manager.record(request)
  expect(await manager.record(request)).toEqual(first)
  expect(await manager.list({ from: TODAY })).toEqual([first])
  const other = manager.record({ ...request, reason: 'Snow' })
  expect(await refusalOf(other)).toMatchObject({ code: 'stale' })
})

test('providers enter their own time off, not that of others', async () => {
  const t = testPractice()
  const own = await t.as('provider').absences.record(offToday(t))
  expect(own).toMatchObject({ recordedBy: 'The provider' })
  const other = offToday(t, { providerIds: [t.otherProvider] })
  expect(await refusalOf(t.as('provider').absences.record(other))).toMatchObject({
    code: 'not_permitted',
  })
  expect(await refusalOf(t.as('front_desk').absences.record(offToday(t)))).toMatchObject({
    code: 'not_permitted',
  })
})

test('absences are listed by their last date and by provider', async () => {
  const t = testPractice()
  const { absences } = t.as('manager')
  const mine = await absences.record(offToday(t))
  expect(await absences.list({ from: TODAY, providerId: t.provider })).toEqual([mine])
  expect(await absences.list({ from: TODAY, providerId: t.otherProvider })).toEqual([])
  expect(await absences.list({ from: '2026-03-03' })).toEqual([])
  expect(await t.as('read_only').absences.get({ id: mine.id })).toEqual(mine)
  const unknown = absences.get({ id: newId<AbsenceId>(MONDAY) })
  expect(await refusalOf(unknown)).toMatchObject({ code: 'not_found' })
})

test('the audit entry is about the absence, not about one of its patients', async () => {
  const t = testPractice()
  await bookDay(t, 2)
  const manager = t.as('manager').absences
  const decisions = acceptAll(await manager.preview(lookAt(t)))
  const { id } = await manager.record(offToday(t, { decisions }))
  const [entry] = await t.as('owner').access.listAudit({ action: 'absence.recorded' })
  expect(entry).toMatchObject({ outcome: 'done', subjectId: id, patientId: null })
})
