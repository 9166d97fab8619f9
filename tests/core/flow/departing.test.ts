import { describe, expect, test } from 'vitest'
import { newId, type AppointmentId, type EditId } from '../../../core/kernel/ids.ts'
import type { Role } from '../../../core/kernel/permissions.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { refusalOf } from '../appointments/asking.ts'
import { at, bookAt, clockOf, shown, step, TODAY } from './day.ts'

const seen = async (t: TestPractice) => {
  const arrived = await step(t, await bookAt(t, '09:00', t.maria), 'arrived', '9:00')
  return step(t, await step(t, arrived, 'in_progress', '9:10'), 'completed', '9:30')
}

type Seen = Awaited<ReturnType<typeof seen>>

/** Notes at a wall-clock time that the patient left or is still there. */
function depart(t: TestPractice, { id, version }: Seen, left: boolean, time: string) {
  at(t, time)
  return t.as('front_desk').flow.depart({ id, version, left })
}

/** Takes a departure or a return back at a wall-clock time. */
function takeBack(t: TestPractice, { id, version }: Seen, position: number, time: string) {
  at(t, time)
  return t.as('manager').flow.undoDeparture({ id, version, position })
}

/** The steps as a person reads them, oldest first. */
async function told(t: TestPractice, { id }: Seen, role: Role = 'front_desk') {
  const steps = await t.as(role).flow.departures({ id })
  return steps.map(({ at: noted, by, leftAt, undoes, back, noWayBack }) => ({
    ...{ noted: clockOf(noted), by, left: clockOf(leftAt), undoes },
    back: back ? clockOf(back.leftAt) : noWayBack,
  }))
}

describe('leaving', () => {
  test('is noted once, and taken back when the patient is still there', async () => {
    const t = testPractice()
    const visit = await seen(t)
    expect((await shown(t, visit.id)).state).toBe('checkout')
    const { leftAt } = await depart(t, visit, true, '9:35')
    expect(clockOf(leftAt)).toBe('09:35')
    expect(await depart(t, visit, true, '9:40')).toEqual({ leftAt, position: 0 })
    expect(await shown(t, visit.id)).toMatchObject({ state: 'left', passage: { left: leftAt } })
    expect(await depart(t, visit, false, '9:41')).toEqual({ leftAt: null, position: 1 })
    expect((await shown(t, visit.id)).state).toBe('checkout')
    expect(clockOf((await depart(t, visit, true, '9:42')).leftAt)).toBe('09:42')
  })

  test('was never said of who is still there', async () => {
    const t = testPractice()
    const visit = await seen(t)
    const nothing = { leftAt: null, position: null }
    expect(await depart(t, visit, false, '9:35')).toEqual(nothing)
    expect(await told(t, visit)).toEqual([])
  })

  test('is taken back with the step before it', async () => {
    const t = testPractice()
    const visit = await seen(t)
    await depart(t, visit, true, '9:35')
    const back = await step(t, visit, 'in_progress', '9:40')
    expect(await shown(t, visit.id)).toMatchObject({
      ...{ state: 'with_provider', passage: { left: null, checkout: null } },
    })
    expect(await told(t, visit)).toMatchObject([{ back: 'same' }, { left: null, back: 'final' }])
    await step(t, back, 'completed', '9:50')
    expect((await shown(t, visit.id)).state).toBe('checkout')
    expect(await told(t, visit)).toMatchObject([{ back: 'same' }, { left: null, back: '09:35' }])
  })

  test('is refused for who was not seen, is unknown, or moved on meanwhile', async () => {
    const t = testPractice()
    const { flow } = t.as('front_desk')
    const visit = await bookAt(t, '09:00', t.maria)
    const early = flow.depart({ id: visit.id, version: 1, left: true })
    expect(await refusalOf(early)).toMatchObject({ code: 'status_flow' })
    const stale = flow.depart({ id: visit.id, version: 9, left: true })
    expect(await refusalOf(stale)).toMatchObject({ code: 'stale' })
    const unknown = flow.depart({ id: newId<AppointmentId>(MONDAY), version: 1, left: true })
    expect(await refusalOf(unknown)).toMatchObject({ code: 'not_found' })
    const looks = t.as('read_only').flow.depart({ id: visit.id, version: 1, left: true })
    expect(await refusalOf(looks)).toMatchObject({ code: 'not_permitted' })
  })
})

describe('the departures of a visit', () => {
  test('stand with time and name, and each can be taken back', async () => {
    const t = testPractice()
    const visit = await seen(t)
    await depart(t, visit, true, '9:35')
    expect(await told(t, visit, 'read_only')).toEqual([
      { noted: '09:35', by: 'The front_desk', left: '09:35', undoes: null, back: null },
    ])
    await takeBack(t, visit, 0, '9:37')
    expect((await shown(t, visit.id)).state).toBe('checkout')
    await takeBack(t, visit, 1, '9:39')
    expect(clockOf((await shown(t, visit.id)).passage.left)).toBe('09:35')
    expect(await told(t, visit)).toEqual([
      { noted: '09:35', by: 'The front_desk', left: '09:35', undoes: null, back: null },
      { noted: '09:37', by: 'The manager', left: null, undoes: 0, back: 'undone' },
      { noted: '09:39', by: 'The manager', left: '09:35', undoes: 1, back: null },
    ])
  })

  test('hold coming back as a step, which can be taken back to when they left', async () => {
    const t = testPractice()
    const visit = await seen(t)
    await depart(t, visit, true, '9:35')
    await depart(t, visit, false, '9:40')
    expect(await told(t, visit)).toMatchObject([{ back: 'same' }, { left: null, back: '09:35' }])
    await takeBack(t, visit, 1, '9:45')
    expect(clockOf((await shown(t, visit.id)).passage.left)).toBe('09:35')
  })

  test('are taken back with the closing of the day, by name, and come back for it', async () => {
    const t = testPractice()
    const visit = await seen(t)
    const id = newId<EditId>(MONDAY)
    const lines = [{ id: visit.id, version: visit.version, outcome: 'seen' as const }]
    at(t, '18:00')
    await t.as('front_desk').flow.closeVisits({ id, lines })
    await t.as('manager').appointments.undoEdit({ id })
    expect(await told(t, visit)).toEqual([
      { noted: '18:00', by: 'The front_desk', left: '18:00', undoes: null, back: 'undone' },
      { noted: '18:00', by: 'The manager', left: null, undoes: 0, back: '18:00' },
    ])
    await takeBack(t, visit, 1, '18:05')
    const times = { from: TODAY.date, to: TODAY.date }
    const [average] = await t.as('front_desk').flow.times(times)
    expect(average).toMatchObject({ checkoutMinutes: null })
  })

  test('are taken back with a closing that also brought the visit to its end', async () => {
    const t = testPractice()
    const visit = await step(t, await bookAt(t, '09:00', t.maria), 'arrived', '9:00')
    const id = newId<EditId>(MONDAY)
    const lines = [{ id: visit.id, version: visit.version, outcome: 'seen' as const }]
    at(t, '18:00')
    await t.as('front_desk').flow.closeVisits({ id, lines })
    at(t, '18:03')
    await t.as('manager').appointments.undoEdit({ id })
    expect(await shown(t, visit.id)).toMatchObject({ state: 'arrived', passage: { left: null } })
    expect(await told(t, visit)).toEqual([
      { noted: '18:00', by: 'The front_desk', left: '18:00', undoes: null, back: 'undone' },
      { noted: '18:03', by: 'The manager', left: null, undoes: 0, back: 'final' },
    ])
  })

  test('are audited with the patient', async () => {
    const t = testPractice()
    const visit = await seen(t)
    await depart(t, visit, true, '9:35')
    await takeBack(t, visit, 0, '9:37')
    const entries = await t.as('owner').access.listAudit({ limit: 2 })
    expect(entries).toMatchObject([
      { action: 'visit.departure_undone', patientId: t.maria },
      { action: 'visit.departed', patientId: t.maria },
    ])
  })
})

describe('taking a departure back', () => {
  test('is refused where it is unknown, taken back already, or as it was before', async () => {
    const t = testPractice()
    const visit = await seen(t)
    await depart(t, visit, true, '9:35')
    expect(await refusalOf(takeBack(t, visit, 1, '9:36'))).toMatchObject({ code: 'not_found' })
    await takeBack(t, visit, 0, '9:37')
    expect(await refusalOf(takeBack(t, visit, 0, '9:38'))).toMatchObject({
      ...{ code: 'nothing_to_undo', details: { why: 'undone' } },
    })
    await depart(t, visit, true, '9:40')
    await depart(t, visit, false, '9:41')
    expect(await refusalOf(takeBack(t, visit, 2, '9:42'))).toMatchObject({
      ...{ code: 'nothing_to_undo', details: { why: 'same' } },
    })
  })

  test('is refused where the visit moved on, is unknown, or nobody was seen any more', async () => {
    const t = testPractice()
    const visit = await seen(t)
    await depart(t, visit, true, '9:35')
    await step(t, visit, 'in_progress', '9:40')
    expect(await refusalOf(takeBack(t, visit, 1, '9:41'))).toMatchObject({ code: 'stale' })
    const now = { ...visit, version: visit.version + 1 }
    expect(await refusalOf(takeBack(t, now, 1, '9:42'))).toMatchObject({
      ...{ code: 'nothing_to_undo', details: { why: 'final' } },
    })
    const nobody = { ...visit, id: newId<AppointmentId>(MONDAY) }
    expect(await refusalOf(takeBack(t, nobody, 0, '9:43'))).toMatchObject({ code: 'not_found' })
  })

  test('is refused to who only looks', async () => {
    const t = testPractice()
    const { id, version } = await seen(t)
    const looks = t.as('read_only').flow.undoDeparture({ id, version, position: 0 })
    expect(await refusalOf(looks)).toMatchObject({ code: 'not_permitted' })
  })
})
