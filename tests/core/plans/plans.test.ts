import { expect, test } from 'vitest'
import { DAY } from '../../../core/kernel/clock.ts'
import { newId, type PlanId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'
import { problem, refusalOf } from '../appointments/asking.ts'
import { booking, itemId, planned } from './planned.ts'

test('items stand in the order in which they were added, and move to another one', async () => {
  const t = testPractice()
  const { plans } = t.as('front_desk')
  const plan = await planned(t)
  expect(plan.items.map(({ code, position }) => [code, position])).toEqual([
    ['D0140', 0],
    ['D2391', 1],
  ])
  const itemIds = plan.items.map(({ id }) => id).toReversed()
  const turned = await plans.reorder({ id: plan.id, version: plan.version, itemIds })
  expect(turned.items.map(({ code }) => code)).toEqual(['D2391', 'D0140'])
  expect(await plans.list({ patientId: t.maria })).toEqual([turned])
})

test('an order that leaves an item out, or was made of an older plan, is refused', async () => {
  const t = testPractice()
  const { plans } = t.as('front_desk')
  const plan = await planned(t)
  const [first] = plan.items
  const itemIds = plan.items.map(({ id }) => id)
  const one = { id: plan.id, version: plan.version, itemIds: first ? [first.id] : [] }
  expect(await refusalOf(plans.reorder(one))).toMatchObject(problem('itemIds', 'items_incomplete'))
  const old = { id: plan.id, version: plan.version + 7, itemIds }
  expect(await refusalOf(plans.reorder(old))).toMatchObject({ code: 'stale' })
})

test('a dropped item is planned again; one that is booked can be neither dropped nor changed', async () => {
  const t = testPractice()
  const { plans } = t.as('front_desk')
  const plan = await planned(t)
  const [first] = plan.items
  if (!first) throw new Error('there are items')
  const dropped = await plans.drop({ id: first.id, version: first.version })
  expect(dropped.items.map(({ status }) => status)).toEqual(['dropped', 'planned'])
  const [gone] = dropped.items
  const back = await plans.drop({ id: first.id, version: gone?.version ?? 0, dropped: false })
  expect(back.items.map(({ status }) => status)).toEqual(['planned', 'planned'])
  await plans.book(booking(t, back))
  const [booked] = (await plans.list({ patientId: t.maria }))[0]?.items ?? []
  if (!booked) throw new Error('there are items')
  expect(await refusalOf(plans.drop(booked))).toMatchObject({ code: 'status_flow' })
  const { planId, typeId, minutes, version } = booked
  const changed = { id: booked.id, planId, typeId, minutes, version, description: 'X', feeCents: 0 }
  expect(await refusalOf(plans.saveItem(changed))).toMatchObject({ code: 'status_flow' })
})

test('work that is in nobody’s book is listed, longest waiting first, by provider, type and age', async () => {
  const t = testPractice()
  await planned(t)
  t.peek((db) => db.execute('update plan_items set created_at = created_at - ?', 10 * DAY))
  const { plans } = t.as('front_desk')
  const id = newId<PlanId>(MONDAY)
  await plans.save({ id, patientId: t.john, name: 'Crown', version: null })
  const crown = { id: itemId(), planId: id, description: 'Crown', minutes: 60, feeCents: 90_000 }
  await plans.saveItem({ ...crown, typeId: t.procedure, version: null })
  const listed = async (filter: object) =>
    (await plans.unscheduled(filter)).map(({ item }) => item.description)
  expect(await listed({})).toEqual(['Exam', 'Filling', 'Crown'])
  expect(await listed({ typeId: t.procedure })).toEqual(['Crown'])
  expect(await listed({ providerId: t.provider })).toEqual(['Exam', 'Filling'])
  expect(await listed({ daysOld: 5 })).toEqual(['Exam', 'Filling'])
  expect(await listed({ daysOld: 11 })).toEqual([])
})

test('nobody is called about work that was planned for somebody who died', async () => {
  const t = testPractice()
  await planned(t)
  expect(await t.as('front_desk').plans.unscheduled({})).toHaveLength(2)
  t.peek((db) => db.execute("update patients set deceased_on = '2026-03-01' where id = ?", t.maria))
  expect(await t.as('front_desk').plans.unscheduled({})).toEqual([])
})

test('looking at plans and saving them is in the audit log, about the patient', async () => {
  const t = testPractice()
  await planned(t)
  await t.as('front_desk').plans.list({ patientId: t.maria })
  const log = await t.as('owner').access.listAudit({})
  const about = log.filter(({ action }) => action.startsWith('plan'))
  expect(about.map(({ action, patientId }) => [action, patientId])).toEqual([
    ['plans.viewed', t.maria],
    ['plan.saved', t.maria],
    ['plan.saved', t.maria],
    ['plan.saved', t.maria],
  ])
})

test('who may not book may look at plans and change nothing', async () => {
  const t = testPractice()
  const plan = await planned(t)
  const { plans } = t.as('read_only')
  expect(await plans.list({ patientId: t.maria })).toHaveLength(1)
  expect(await refusalOf(plans.book(booking(t, plan)))).toMatchObject({ code: 'not_permitted' })
})
