import { expect, test } from 'vitest'
import { testPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from '../appointments/asking.ts'
import { part, twoParts, visitId } from './parts.ts'

test('parts are booked in order, each with what it needs, and named on the board', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const wanted = twoParts(t)
  const visit = await desk.visits.book(wanted)
  expect(visit).toMatchObject({ id: wanted.id, kind: 'parts' })
  expect(visit.parts.map((each) => [each.id, each.visitId, each.resourceIds.length])).toEqual([
    [wanted.parts[0]?.id, wanted.id, 0],
    [wanted.parts[1]?.id, wanted.id, 1],
  ])
  expect(await desk.visits.get({ id: wanted.id })).toEqual(visit)
})

test('one part that cannot be had keeps the whole from being booked, and is named', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  await desk.appointments.book(
    asked(t, '2026-03-03T10:00', { patientId: t.john, providerId: t.otherProvider }),
  )
  const wanted = twoParts(t)
  const refusal = await refusalOf(desk.visits.book(wanted))
  expect(refusal).toMatchObject({ code: 'conflict', details: { part: 1 } })
  expect(await desk.appointments.ofPatient({ patientId: t.maria })).toEqual([])
  expect(await refusalOf(desk.visits.get({ id: wanted.id }))).toMatchObject({ code: 'not_found' })
})

test('asking again gives the same answer; other parts under the same id have none', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const wanted = twoParts(t)
  const first = await desk.visits.book(wanted)
  expect(await desk.visits.book(wanted)).toEqual(first)
  const alone = asked(t, '2026-03-04T09:00')
  await desk.appointments.book(alone)
  const stolen = {
    ...wanted,
    id: visitId(),
    parts: [part(t, alone.start, { id: alone.id }), ...wanted.parts.slice(1)],
  }
  expect(await refusalOf(desk.visits.book(stolen))).toMatchObject({ code: 'invalid_input' })
  const onDay = [part(t, alone.start, { id: alone.id }), part(t, '2026-03-04T10:00')]
  expect(
    await refusalOf(desk.visits.book({ ...wanted, id: visitId(), parts: onDay })),
  ).toMatchObject({ code: 'stale' })
})

test('parts lie on one day, one after the other', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const book = (...starts: string[]) =>
    refusalOf(
      desk.visits.book({
        id: visitId(),
        patientId: t.maria,
        parts: starts.map((start) => part(t, start)),
      }),
    )
  const outOfOrder = problem('parts.1.start', 'parts_out_of_order')
  expect(await book('2026-03-03T09:00', '2026-03-03T09:15')).toMatchObject(outOfOrder)
  expect(await book('2026-03-03T10:00', '2026-03-03T09:00')).toMatchObject(outOfOrder)
  expect(await book('2026-03-03T09:00', '2026-03-04T09:00')).toMatchObject(outOfOrder)
})

test('a field of a part is named by its place', async () => {
  const t = testPractice()
  const wanted = twoParts(t)
  const parts = [wanted.parts[0] ?? part(t, ''), part(t, '2026-03-03T10:00', { minutes: 300 })]
  expect(await refusalOf(t.as('front_desk').visits.book({ ...wanted, parts }))).toMatchObject(
    problem('parts.1.minutes', 'duration_out_of_bounds'),
  )
})

test('a part that breaks a rule needs somebody who may, and says why', async () => {
  const t = testPractice()
  const wanted = twoParts(t)
  const early = { ...wanted, parts: [part(t, '2026-03-03T08:00'), ...wanted.parts.slice(1)] }
  expect(await refusalOf(t.as('front_desk').visits.book(early))).toMatchObject({
    code: 'outside_hours',
    details: { part: 0 },
  })
  const override = { reason: 'Doctor comes in early' }
  const agreed = {
    ...wanted,
    parts: [part(t, '2026-03-03T08:00', { override }), ...wanted.parts.slice(1)],
  }
  expect(await refusalOf(t.as('front_desk').visits.book(agreed))).toMatchObject({
    code: 'not_permitted',
  })
  const visit = await t.as('manager').visits.book(agreed)
  expect(visit.parts.map((each) => each.overridden)).toEqual([true, false])
})

test('who may not book cannot book parts either', async () => {
  const t = testPractice()
  expect(await refusalOf(t.as('read_only').visits.book(twoParts(t)))).toMatchObject({
    code: 'not_permitted',
  })
})

test('a family is booked together, and remembered', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const id = visitId()
  const family = await desk.visits.bookFamily({
    id,
    members: [
      { ...part(t, '2026-03-03T09:00'), patientId: t.maria },
      { ...part(t, '2026-03-03T09:00', { providerId: t.otherProvider }), patientId: t.john },
    ],
  })
  expect(family.parts.map((each) => each.givenName)).toEqual(['Maria', 'John'])
  expect(await desk.visits.companions({ patientId: t.maria })).toMatchObject([
    { patientId: t.john, familyName: 'Smith' },
  ])
  const entries = await t.as('owner').access.listAudit({ action: 'visit.booked' })
  expect(new Set(entries.map((entry) => entry.patientId))).toEqual(new Set([t.maria, t.john]))
})

test('a family of whom one cannot come is not booked at all', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const members = [
    { ...part(t, '2026-03-03T09:00'), patientId: t.maria },
    { ...part(t, '2026-03-03T09:00'), patientId: t.john },
  ]
  expect(await refusalOf(desk.visits.bookFamily({ id: visitId(), members }))).toMatchObject({
    code: 'conflict',
    details: { part: 1 },
  })
  expect(await desk.visits.companions({ patientId: t.maria })).toEqual([])
})
