import { expect, test } from 'vitest'
import { MINUTE } from '../../../core/kernel/clock.ts'
import { testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from '../appointments/asking.ts'
import { rule } from '../rulebook/rules.ts'
import { part, twoParts, visitId } from './parts.ts'

const NINE = Date.parse('2026-03-03T14:00:00Z')
const TUESDAY = { from: '2026-03-03', to: '2026-03-03' }
const startsOf = (found: readonly { parts: readonly { startsAt: number }[] }[]) =>
  found.map(({ parts }) => parts.map(({ startsAt }) => (startsAt - NINE) / MINUTE))

const scanThenAdjust = (t: TestPractice, gapMost = 30) => ({
  patientId: t.maria,
  parts: [
    { typeId: t.followUp, providerIds: [t.provider] },
    { typeId: t.procedure, providerIds: [t.otherProvider], gapMost },
  ],
  ...TUESDAY,
  limit: 3,
})

test('parts are found in order, the next one as early as it can be', async () => {
  const t = testPractice()
  const found = await t.as('front_desk').visits.find(scanThenAdjust(t))
  expect(startsOf(found)).toEqual([
    [0, 30],
    [15, 45],
    [30, 60],
  ])
  expect(
    found[0]?.parts.map(({ providerId, resourceIds }) => [providerId, resourceIds.length]),
  ).toEqual([
    [t.provider, 0],
    [t.otherProvider, 1],
  ])
})

test('what is found can be booked', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  await desk.appointments.book(
    asked(t, '2026-03-03T09:30', { patientId: t.john, providerId: t.otherProvider }),
  )
  const [best] = await desk.visits.find(scanThenAdjust(t))
  expect(startsOf(best ? [best] : [])).toEqual([[15, 75]])
  const parts = (best?.parts ?? []).map((slot, index) =>
    part(t, index === 0 ? '2026-03-03T09:15' : '2026-03-03T10:15', {
      ...{ typeId: slot.typeId, providerId: slot.providerId, resourceIds: slot.resourceIds },
      minutes: (slot.endsAt - slot.startsAt) / MINUTE,
    }),
  )
  const booked = await desk.visits.book({ id: visitId(), patientId: t.maria, parts })
  expect(startsOf([booked])).toEqual([[15, 75]])
})

test('no longer gap is offered than was asked for', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  for (const at of ['09:30', '10:45']) {
    const other = { patientId: t.john, providerId: t.otherProvider }
    await desk.appointments.book(asked(t, `2026-03-03T${at}`, other))
  }
  const found = await desk.visits.find({ ...scanThenAdjust(t, 0), limit: 50 })
  for (const { parts } of found) expect(parts[1]?.startsAt).toBe(parts[0]?.endsAt)
  expect(found.length).toBeGreaterThan(0)
})

test('the whole lies between the times of day that were asked for', async () => {
  const t = testPractice()
  const found = await t
    .as('front_desk')
    .visits.find({ ...scanThenAdjust(t), fromMinute: 13 * 60, toMinute: 15 * 60, limit: 50 })
  expect(startsOf(found)[0]).toEqual([240, 270])
  for (const { parts } of found) expect(parts[1]?.endsAt).toBeLessThanOrEqual(NINE + 360 * MINUTE)
})

test('a visit that is to be moved does not stand in its own way', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const visit = await desk.visits.book(twoParts(t))
  const wanted = scanThenAdjust(t, 15)
  expect(startsOf(await desk.visits.find(wanted))[0]).not.toEqual([0, 45])
  const found = await desk.visits.find({ ...wanted, moving: visit.id })
  expect(startsOf(found)).toEqual([
    [0, 30],
    [15, 45],
    [30, 60],
  ])
})

test('several patients are found side by side, each with a provider and a room', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const member = (patientId: typeof t.maria) => ({ patientId, typeId: t.procedure })
  const family = { members: [member(t.maria), member(t.john)], ...TUESDAY, limit: 2 }
  const found = await desk.visits.findFamily({ ...family, how: 'together' })
  expect(startsOf(found)[0]).toEqual([0, 0])
  const [first] = found
  expect(new Set(first?.parts.map(({ providerId }) => providerId)).size).toBe(2)
  expect(new Set(first?.parts.flatMap(({ resourceIds }) => resourceIds)).size).toBe(2)
})

test('side by side waits until there are rooms enough', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  await desk.appointments.book(
    asked(t, '2026-03-03T09:00', { typeId: t.procedure, minutes: 90, resourceIds: [t.room] }),
  )
  const member = (patientId: typeof t.maria) => ({ patientId, typeId: t.procedure })
  const found = await desk.visits.findFamily({
    members: [member(t.maria), member(t.john)],
    how: 'together',
    ...TUESDAY,
    limit: 1,
  })
  expect(startsOf(found)[0]?.[0]).toBeGreaterThanOrEqual(90)
})

test('several patients are found one after the other with one provider', async () => {
  const t = testPractice()
  const found = await t.as('front_desk').visits.findFamily({
    members: [
      { patientId: t.maria, typeId: t.followUp, providerIds: [t.provider] },
      { patientId: t.john, typeId: t.followUp, providerIds: [t.provider] },
    ],
    how: 'in_turn',
    gapMost: 0,
    ...TUESDAY,
    limit: 2,
  })
  expect(startsOf(found)).toEqual([
    [0, 30],
    [15, 45],
  ])
})

test('dates and types that are none are named', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const wanted = scanThenAdjust(t)
  expect(await refusalOf(desk.visits.find({ ...wanted, to: '2026-03-01' }))).toMatchObject(
    problem('to', 'end_before_start'),
  )
  const parts = [...wanted.parts.slice(0, 1), { typeId: t.procedure, minutes: 600 }]
  expect(await refusalOf(desk.visits.find({ ...wanted, parts }))).toMatchObject(
    problem('parts.1.minutes', 'duration_out_of_bounds'),
  )
})

test('the same again lies around the same wall time some weeks later', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const visit = await desk.appointments.book(asked(t, '2026-03-03T10:00'))
  await desk.appointments.book(asked(t, '2026-03-17T10:00', { patientId: t.john }))
  const again = await desk.visits.again({ appointmentId: visit.id, weeks: 2 })
  expect(again.start).toBe('2026-03-17T10:00')
  expect(again.openings.length).toBeGreaterThan(0)
  const wanted = Date.parse('2026-03-17T14:00:00Z')
  const away = again.openings.map(({ startsAt }) => Math.abs(startsAt - wanted))
  expect(away).toEqual(away.toSorted((a, b) => a - b))
  expect(away[0]).toBe(30 * MINUTE)
  expect(again.openings.every(({ providerId }) => providerId === t.provider)).toBe(true)
})

test('the same again is an entry of the audit log, of the patient', async () => {
  const t = testPractice()
  const visit = await t.as('front_desk').appointments.book(asked(t, '2026-03-03T10:00'))
  await t.as('front_desk').visits.again({ appointmentId: visit.id, weeks: 1 })
  const [entry] = await t.as('owner').access.listAudit({ action: 'appointment.viewed' })
  expect(entry).toMatchObject({ patientId: t.maria, subjectId: visit.id })
})

test('parts with one provider count together towards the limits of a date', async () => {
  const t = testPractice()
  const search = { typeId: t.followUp, minutes: 30, providerIds: [t.provider] }
  const dates = { from: '2026-03-03', to: '2026-03-03', locationId: t.location }
  const both = async () => {
    const parts = await t.as('front_desk').visits.find({
      ...{ ...dates, patientId: t.maria, limit: 3 },
      parts: [
        { ...search, gapMost: 0 },
        { ...search, gapMost: 60 },
      ],
    })
    const openings = await t.as('front_desk').appointments.findOpenings({
      ...{ ...search, from: dates.from, to: dates.to, order: 'earliest', limit: 3 },
      ...{ locationIds: [t.location], then: [{ ...search, gapMost: 60 }] },
    })
    return [parts.length, openings.length]
  }
  expect(await both()).toEqual([3, 3])
  await rule(t, { kind: 'day_limit', count: 2 })
  expect(await both()).toEqual([3, 3])
  await rule(t, { kind: 'type_limit', count: 1 })
  expect(await both()).toEqual([0, 0])
})
