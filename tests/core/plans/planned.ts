import {
  newId,
  type AppointmentId,
  type PlanId,
  type PlanItemId,
} from '../../../core/kernel/ids.ts'
import { MONDAY, type TestPractice } from '../../support/practice.ts'

/** The id of a new item. */
export const itemId = () => newId<PlanItemId>(MONDAY)

/** A plan for Maria with two items: an exam of 30 minutes for $80, a filling of 20 for $120. */
export async function planned(t: TestPractice) {
  const { plans } = t.as('front_desk')
  const id = newId<PlanId>(MONDAY)
  await plans.save({
    id,
    patientId: t.maria,
    name: 'Upper left',
    providerId: t.provider,
    version: null,
  })
  const item = { planId: id, typeId: t.followUp, version: null }
  await plans.saveItem({ ...item, id: itemId(), code: 'D0140', description: 'Exam', minutes: 30, feeCents: 8_000 }) // prettier-ignore
  return plans.saveItem({ ...item, id: itemId(), code: 'D2391', description: 'Filling', minutes: 20, feeCents: 12_000 }) // prettier-ignore
}

/** A plan with its items. */
export type Planned = Awaited<ReturnType<typeof planned>>

/** The items of a plan as they were read. */
export const read = (plan: Planned) => plan.items.map(({ id, version }) => ({ id, version }))

/** A visit for every item of a plan, on Tuesday at nine. */
export const booking = (t: TestPractice, plan: Planned, more: object = {}) => ({
  planId: plan.id,
  items: read(plan),
  id: newId<AppointmentId>(MONDAY),
  providerId: t.provider,
  locationId: t.location,
  start: '2026-03-03T09:00',
  ...more,
})
