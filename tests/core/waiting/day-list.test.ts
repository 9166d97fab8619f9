import { expect, test } from 'vitest'
import { newId, type DayListId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from '../appointments/asking.ts'

const date = '2026-03-02'
const untimed = (t: TestPractice, more: object = {}) => ({
  id: newId<DayListId>(MONDAY),
  patientId: t.john,
  date,
  locationId: t.location,
  reason: 'Blood pressure',
  version: null,
  ...more,
})

test('somebody waits without a time, is put first, and is seen', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').waiting
  const john = untimed(t, { position: 1 })
  const maria = untimed(t, { patientId: t.maria, position: 2, providerId: t.provider })
  await desk.saveForDay(john)
  expect(await desk.saveForDay(maria)).toEqual(await desk.saveForDay(maria))
  const names = async () =>
    (await desk.dayList({ date })).map(({ callee, status }) => [callee.givenName, status])
  expect(await names()).toEqual([
    ['John', 'waiting'],
    ['Maria', 'waiting'],
  ])
  await desk.saveForDay({ ...maria, position: 0, version: 1 })
  await desk.saveForDay({ ...john, status: 'seen', version: 1 })
  expect(await names()).toEqual([
    ['Maria', 'waiting'],
    ['John', 'seen'],
  ])
  expect(await desk.dayList({ date: '2026-03-03' })).toEqual([])
  expect(await desk.dayList({ date, locationId: t.otherLocation })).toEqual([])
})

test('a walk-in who is booked has a time', async () => {
  const t = testPractice()
  const { waiting, appointments } = t.as('front_desk')
  await waiting.saveForDay(untimed(t))
  const walkIn = { patientId: t.john, source: 'walk_in' } as const
  const visit = await appointments.book(asked(t, '2026-03-02T11:00', walkIn))
  expect(await waiting.dayList({ date })).toMatchObject([
    { status: 'timed', appointmentId: visit.id, version: 2 },
  ])
})

test('an ordinary booking leaves the list of the day alone', async () => {
  const t = testPractice()
  const { waiting, appointments } = t.as('front_desk')
  await waiting.saveForDay(untimed(t))
  await appointments.book(asked(t, '2026-03-02T11:00', { patientId: t.john }))
  expect(await waiting.dayList({ date })).toMatchObject([{ status: 'waiting' }])
})

test('another patient under the same id, and an unknown place, are refused', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').waiting
  const john = untimed(t)
  await desk.saveForDay(john)
  const other = desk.saveForDay({ ...john, patientId: t.maria, version: 1 })
  expect(await refusalOf(other)).toMatchObject({ code: 'stale' })
  const nowhere = desk.saveForDay(untimed(t, { locationId: newId(MONDAY) }))
  expect(await refusalOf(nowhere)).toMatchObject(problem('locationId', 'not_found'))
})
