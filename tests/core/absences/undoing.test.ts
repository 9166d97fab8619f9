import { expect, test } from 'vitest'
import type { Decision } from '../../../core/absences/contract.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, refusalOf } from '../appointments/asking.ts'
import { acceptAll, bookDay, lookAt, offToday, TODAY } from './sick-day.ts'

/** A sick day of four visits: three moved, the last one cancelled. */
async function sickDay(t: TestPractice) {
  const booked = await bookDay(t, 4)
  const { absences } = t.as('manager')
  const hits = await absences.preview(lookAt(t))
  const [last, ...moves] = acceptAll(hits).reverse()
  if (!last) throw new Error('nothing was met')
  const { appointmentId } = last
  const cancel: Decision = { choice: 'cancel', appointmentId, version: 1 }
  const absence = await absences.record(offToday(t, { decisions: [...moves, cancel] }))
  return { booked, absence }
}

const placed = ({ id, startsAt, endsAt, providerId, status }: Record<string, unknown>) => ({
  ...{ id, startsAt, endsAt, providerId, status },
})

test('one undo takes the time off, the moves and the cancellation back', async () => {
  const t = testPractice()
  const { booked, absence } = await sickDay(t)
  const { absences, appointments, availability } = t.as('manager')
  const undone = await absences.undo({ id: absence.id, version: absence.version })
  expect(undone).toMatchObject({ undoneAt: t.clock.now })
  const day = await appointments.list({ from: TODAY, to: TODAY })
  expect(day.map(placed)).toEqual(booked.map(placed))
  expect(await availability.timeOff({ providerId: t.provider, from: TODAY })).toEqual([])
  const again = await absences.undo({ id: absence.id, version: absence.version })
  expect(again).toEqual(undone)
})

test('where a visit moved on since, nothing is taken back and it is named', async () => {
  const t = testPractice()
  const { booked, absence } = await sickDay(t)
  const { absences, appointments, availability } = t.as('manager')
  const [first] = booked
  if (!first) throw new Error('nothing was booked')
  const { version } = await appointments.get({ id: first.id })
  await appointments.setStatus({ id: first.id, version, status: 'confirmed' })
  const undo = absences.undo({ id: absence.id, version: absence.version })
  expect(await refusalOf(undo)).toMatchObject({
    code: 'nothing_to_undo',
    details: { appointmentIds: [first.id] },
  })
  expect(await absences.get({ id: absence.id })).toMatchObject({ undoneAt: null })
  expect(await availability.timeOff({ providerId: t.provider, from: TODAY })).toHaveLength(1)
})

test('where a time was given away since, it is a conflict and nothing is taken back', async () => {
  const t = testPractice()
  const { absence } = await sickDay(t)
  const override = { reason: 'The doctor came in for her' }
  const { absences, appointments } = t.as('manager')
  await appointments.book(asked(t, `${TODAY}T09:00`, { override }))
  const undo = absences.undo({ id: absence.id, version: absence.version })
  expect(await refusalOf(undo)).toMatchObject({ code: 'conflict' })
  expect(await absences.get({ id: absence.id })).toMatchObject({ undoneAt: null })
})

test('an absence that moved nobody is taken back as well', async () => {
  const t = testPractice()
  const booked = await bookDay(t, 1)
  const { absences, appointments, availability } = t.as('manager')
  const { id, version } = await absences.record(offToday(t))
  await absences.undo({ id, version })
  expect(await availability.timeOff({ providerId: t.provider, from: TODAY })).toEqual([])
  expect(await appointments.list({ from: TODAY, to: TODAY })).toEqual(booked)
})

test('taking back the edit of the book takes the time off with it', async () => {
  const t = testPractice()
  const { absence } = await sickDay(t)
  const { absences, appointments, availability } = t.as('manager')
  const [edit] = await appointments.edits({})
  expect(edit).toMatchObject({ kind: 'absence.recorded', subjectId: absence.id, appointments: 4 })
  if (!edit) throw new Error('nothing was edited')
  const desk = t.as('front_desk').appointments.undoEdit({ id: edit.id })
  expect(await refusalOf(desk)).toMatchObject({ code: 'not_permitted' })
  await appointments.undoEdit({ id: edit.id })
  expect(await absences.get({ id: absence.id })).toMatchObject({ undoneAt: t.clock.now })
  expect(await availability.timeOff({ providerId: t.provider, from: TODAY })).toEqual([])
})

test('the lists hear which working time opened again, what has passed left out', async () => {
  const t = testPractice()
  const { absences, waiting } = t.as('manager')
  const spans = [{ from: '2026-03-01T00:00', to: '2026-03-04T00:00' }]
  const { id, version } = await absences.record(offToday(t, { spans }))
  expect(await waiting.openings({ from: TODAY, to: '2026-03-03' })).toEqual([])
  await absences.undo({ id, version })
  const open = await waiting.openings({ from: TODAY, to: '2026-03-03' })
  const hour = 3_600_000
  expect(
    open.map(({ why, startsAt, endsAt }) => [why, startsAt - MONDAY, endsAt - MONDAY]),
  ).toEqual([
    ['time_off', hour, 4 * hour],
    ['time_off', 5 * hour, 9 * hour],
    ['time_off', 25 * hour, 28 * hour],
    ['time_off', 29 * hour, 33 * hour],
  ])
})

test('a row of an absence is not taken back by itself', async () => {
  const t = testPractice()
  const { absence } = await sickDay(t)
  const { availability } = t.as('manager')
  const [off] = await availability.timeOff({ providerId: t.provider, from: TODAY })
  if (!off) throw new Error('nobody is away')
  const { id, version } = off
  const removal = availability.removeTimeOff({ id, providerId: t.provider, version })
  expect(await refusalOf(removal)).toMatchObject({
    code: 'part_of_absence',
    details: { absenceId: absence.id },
  })
  expect(await availability.timeOff({ providerId: t.provider, from: TODAY })).toEqual([off])
})

test('where visits moved on since, the time off alone goes and the visits stay', async () => {
  const t = testPractice()
  const { booked, absence } = await sickDay(t)
  const { absences, appointments, availability } = t.as('manager')
  const [first] = booked
  if (!first) throw new Error('nothing was booked')
  const { version } = await appointments.get({ id: first.id })
  const confirmed = await appointments.setStatus({ id: first.id, version, status: 'confirmed' })
  const back = { id: absence.id, version: absence.version, visitsStay: true }
  const undone = await absences.undo(back)
  expect(undone).toMatchObject({ undoneAt: t.clock.now, visitsStay: true, toCall: 4 })
  expect(await availability.timeOff({ providerId: t.provider, from: TODAY })).toEqual([])
  expect(await appointments.get({ id: first.id })).toMatchObject({ startsAt: confirmed.startsAt })
  expect(await appointments.list({ from: TODAY, to: TODAY })).toEqual([])
})

test('the visits can follow later, and the time off is not taken back twice', async () => {
  const t = testPractice()
  const { booked, absence } = await sickDay(t)
  const { absences, appointments } = t.as('manager')
  await absences.undo({ id: absence.id, version: absence.version, visitsStay: true })
  const [edit] = await appointments.edits({})
  if (!edit) throw new Error('nothing was edited')
  t.clock.now += 60_000
  await appointments.undoEdit({ id: edit.id })
  const day = await appointments.list({ from: TODAY, to: TODAY })
  expect(day.map(placed)).toEqual(booked.map(placed))
  const undone = await absences.get({ id: absence.id })
  expect(undone).toMatchObject({ undoneAt: t.clock.now - 60_000, visitsStay: false, toCall: 0 })
})

test('it is refused under an old version and to those whose absence it is not', async () => {
  const t = testPractice()
  const { absences } = t.as('manager')
  const { id, version } = await absences.record(offToday(t, { providerIds: [t.otherProvider] }))
  expect(await refusalOf(absences.undo({ id, version: 9 }))).toMatchObject({ code: 'stale' })
  const provider = t.as('provider').absences.undo({ id, version })
  expect(await refusalOf(provider)).toMatchObject({ code: 'not_permitted' })
})
