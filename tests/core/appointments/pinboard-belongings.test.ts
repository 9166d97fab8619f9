import { expect, test } from 'vitest'
import type { BoardEntry } from '../../../core/appointments/contract.ts'
import {
  newId,
  type AppointmentId,
  type PlanId,
  type PlanItemId,
} from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { bookWeekly, changeOf } from '../series/asking.ts'
import { twoParts } from '../visits/parts.ts'
import { asked, refusalOf } from './asking.ts'

const named = ({ id, version }: BoardEntry) => ({ id, version })
const to = ({ id, version, providerId, locationId }: BoardEntry, start: string) => ({
  ...{ id, version, providerId, locationId, start, minutes: 30 },
})

async function firstOf(t: TestPractice) {
  const { series } = await bookWeekly(t)
  const [visit] = await t
    .as('front_desk')
    .appointments.list({ from: '2026-03-03', to: '2026-03-03' })
  if (!visit) throw new Error('nothing was booked')
  return { series, visit }
}

test('a date of a series keeps its visit while that is parked, and knows where it was put', async () => {
  const t = testPractice()
  const { appointments: desk, series: all } = t.as('front_desk')
  const { series, visit } = await firstOf(t)
  const parked = await desk.park(named(visit))
  const first = async () => (await all.get({ id: series.id })).occurrences[0]
  expect(await first()).toMatchObject({ outcome: 'booked', appointmentId: visit.id })
  const back = await desk.putBack(named(parked))
  expect(await first()).toMatchObject({ outcome: 'booked', single: false })
  await desk.move(to(await desk.park(named(back)), '2026-03-03T14:00'))
  expect(await first()).toMatchObject({ outcome: 'moved', single: true })
})

test('a parked date of a series is left alone when the series changes', async () => {
  const t = testPractice()
  const { appointments: desk, series: all } = t.as('front_desk')
  const { series, visit } = await firstOf(t)
  await desk.park(named(visit))
  const change = changeOf(series, 'all', series.start, { start: '2026-03-03T10:00' })
  const { series: changed } = await all.change({
    ...change,
    version: (await all.get({ id: series.id })).version,
  })
  expect(
    changed.occurrences.filter(({ appointmentId }) => appointmentId === visit.id),
  ).toHaveLength(1)
  const tuesday = await desk.list({ from: '2026-03-03', to: '2026-03-03' })
  expect(tuesday).toEqual([])
  expect(await desk.pinboard({})).toMatchObject([{ id: visit.id }])
})

test('planned items stay with a parked visit, and wait again when it is given up', async () => {
  const t = testPractice()
  const { plans, appointments: desk } = t.as('front_desk')
  const plan = { id: newId<PlanId>(MONDAY), patientId: t.maria, providerId: t.provider }
  await plans.save({ ...plan, name: 'Upper left', version: null })
  const item = { id: newId<PlanItemId>(MONDAY), planId: plan.id, typeId: t.followUp, minutes: 30 }
  const priced = { code: 'D0140', description: 'Exam', feeCents: 8_000, version: null }
  const { items } = await plans.saveItem({ ...item, ...priced })
  const id = newId<AppointmentId>(MONDAY)
  const place = { providerId: t.provider, locationId: t.location, start: '2026-03-03T09:00' }
  await plans.book({
    planId: plan.id,
    items: items.map(({ id, version }) => ({ id, version })),
    id,
    ...place,
  })
  const itemNow = async () => (await plans.list({ patientId: t.maria }))[0]?.items[0]
  const booked = await desk.get({ id })
  const parked = await desk.park(named(booked))
  expect(await itemNow()).toMatchObject({ status: 'scheduled', appointmentId: id })
  const put = await desk.move(to(parked, '2026-03-04T09:00'))
  expect(put.dueCents).toBe(booked.dueCents)
  expect(await itemNow()).toMatchObject({ status: 'scheduled', appointmentId: id })
  await desk.cancel({ ...named(await desk.park(named(put))), reason: 'other' })
  expect(await itemNow()).toMatchObject({ status: 'planned', appointmentId: null })
})

test('the freed time can be filled while a visit is parked, and no longer once it is back', async () => {
  const t = testPractice()
  const { waiting, appointments: desk } = t.as('front_desk')
  const open = () => waiting.openings({ from: '2026-03-02', to: '2026-03-06' })
  const visit = await desk.book(asked(t, '2026-03-02T10:00'))
  const parked = await desk.park(named(visit))
  const { startsAt, endsAt } = visit
  expect(await open()).toMatchObject([{ why: 'moved', startsAt, endsAt }])
  await desk.putBack(named(parked))
  expect(await open()).toEqual([])
})

test('what is owed waits with the visit, and comes back with it', async () => {
  const t = testPractice()
  const { appointments: desk, billing } = t.as('front_desk')
  const visit = await desk.book(asked(t, '2026-03-02T10:00'))
  const due = async () => (await billing.balance({ patientId: t.maria })).dueCents
  const before = await due()
  expect(before).toBeGreaterThan(0)
  const parked = await desk.park(named(visit))
  expect(await due()).toBe(0)
  await desk.move(to(parked, '2026-03-03T10:00'))
  expect(await due()).toBe(before)
})

test('one part of a visit of several is not parked by itself', async () => {
  const t = testPractice()
  const { visits, appointments: desk } = t.as('front_desk')
  const linked = await visits.book(twoParts(t))
  const [part, other] = linked.parts
  if (!part || !other) throw new Error('the visit has no parts')
  expect(await refusalOf(desk.park(named(part)))).toMatchObject({ code: 'several_parts' })
  await desk.cancel({ ...named(other), reason: 'other' })
  expect(await desk.park(named(part))).toMatchObject({ status: 'rescheduled' })
})
