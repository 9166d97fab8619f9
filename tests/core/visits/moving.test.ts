import { expect, test } from 'vitest'
import { MINUTE } from '../../../core/kernel/clock.ts'
import { testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from '../appointments/asking.ts'
import { part, read, twoParts, visitId } from './parts.ts'

const NINE = Date.parse('2026-03-03T14:00:00Z')
const startsOf = (visit: { parts: readonly { startsAt: number }[] }) =>
  visit.parts.map(({ startsAt }) => (startsAt - NINE) / MINUTE)

/** Three half hours of Maria with one provider, back to back from 9. */
async function threeInARow(t: TestPractice) {
  const parts = ['09:00', '09:30', '10:00'].map((at) => part(t, `2026-03-03T${at}`))
  return t.as('front_desk').visits.book({ id: visitId(), patientId: t.maria, parts })
}

test.each([
  ['2026-03-03T09:15', [15, 45, 75]],
  ['2026-03-03T10:00', [60, 90, 120]],
])('the whole moves over its own former places to %s', async (start, expected) => {
  const t = testPractice()
  const visit = await threeInARow(t)
  const moved = await t.as('front_desk').visits.shift({ id: visit.id, start, parts: read(visit) })
  expect(startsOf(moved)).toEqual(expected)
  const back = await t.as('front_desk').visits.shift({
    id: visit.id,
    start: '2026-03-03T09:00',
    parts: read(moved),
  })
  expect(startsOf(back)).toEqual([0, 30, 60])
})

test('a shift keeps wall times over the change of clocks', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const visit = await desk.visits.book(twoParts(t))
  const moved = await desk.visits.shift({
    id: visit.id,
    start: '2026-03-10T09:00',
    parts: read(visit),
  })
  expect(moved.parts.map(({ startsAt }) => new Date(startsAt).toISOString())).toEqual([
    '2026-03-10T13:00:00.000Z',
    '2026-03-10T13:45:00.000Z',
  ])
})

test('one part that cannot move keeps all of them where they are', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const visit = await threeInARow(t)
  await desk.appointments.book(asked(t, '2026-03-03T11:00', { patientId: t.john }))
  const request = { id: visit.id, start: '2026-03-03T10:15', parts: read(visit) }
  expect(await refusalOf(desk.visits.shift(request))).toMatchObject({
    code: 'conflict',
    details: { part: 2 },
  })
  expect(startsOf(await desk.visits.get({ id: visit.id }))).toEqual([0, 30, 60])
})

test('parts move to places of their own, in order', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const visit = await desk.visits.book(twoParts(t))
  const [first, second] = read(visit)
  if (!first || !second) throw new Error('two parts were booked')
  const place = { providerId: t.otherProvider, locationId: t.location }
  const to = (start: string, other: string) =>
    desk.visits.move({
      id: visit.id,
      parts: [
        { ...first, ...place, start, minutes: 30 },
        { ...second, ...place, start: other, minutes: 45 },
      ],
    })
  expect(await refusalOf(to('2026-03-03T11:00', '2026-03-03T10:00'))).toMatchObject(
    problem('parts.1.start', 'parts_out_of_order'),
  )
  const moved = await to('2026-03-03T09:30', '2026-03-03T10:15')
  expect(startsOf(moved)).toEqual([30, 75])
  expect(moved.parts.map(({ providerId }) => providerId)).toEqual([
    t.otherProvider,
    t.otherProvider,
  ])
})

test('a change names every part that stands, as it was read', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const visit = await desk.visits.book(twoParts(t))
  const [first] = read(visit)
  if (!first) throw new Error('two parts were booked')
  const request = { id: visit.id, start: '2026-03-03T10:00' }
  expect(await refusalOf(desk.visits.shift({ ...request, parts: [first] }))).toMatchObject({
    code: 'stale',
  })
  const old = read(visit).map((each) => ({ ...each, version: each.version + 1 }))
  expect(await refusalOf(desk.visits.shift({ ...request, parts: old }))).toMatchObject({
    code: 'stale',
  })
  expect(
    await refusalOf(desk.visits.shift({ ...request, id: visitId(), parts: read(visit) })),
  ).toMatchObject({ code: 'not_found' })
})

test('one part may go its own way, and the whole is cancelled as one', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const visit = await threeInARow(t)
  const [, , last] = read(visit)
  if (!last) throw new Error('three parts were booked')
  await desk.appointments.cancel({ ...last, reason: 'patient', comment: null })
  const left = { ...visit, parts: (await desk.visits.get({ id: visit.id })).parts.slice(0, 2) }
  const cancelled = await desk.visits.cancel({
    id: visit.id,
    parts: read(left),
    reason: 'illness',
    comment: 'Called at noon',
  })
  expect(cancelled.parts.map(({ status }) => status)).toEqual([
    'cancelled',
    'cancelled',
    'cancelled',
  ])
  const again = { id: visit.id, parts: read(cancelled), reason: 'illness' as const }
  expect(await refusalOf(desk.visits.cancel(again))).toMatchObject({ code: 'status_flow' })
})

test('nothing is cancelled when somebody changed one of the parts meanwhile', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const visit = await threeInARow(t)
  const [first] = read(visit)
  if (!first) throw new Error('three parts were booked')
  await desk.appointments.setStatus({ ...first, status: 'confirmed' })
  const request = { id: visit.id, parts: read(visit), reason: 'patient' as const }
  expect(await refusalOf(desk.visits.cancel(request))).toMatchObject({ code: 'stale' })
  const { parts } = await desk.visits.get({ id: visit.id })
  expect(parts.map(({ status }) => status)).toEqual(['confirmed', 'scheduled', 'scheduled'])
})
