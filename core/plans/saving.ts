import { findProvider, findType } from '../clinic/index.ts'
import type { Handlers, Writing } from '../context.ts'
import { refuseField, Refusal } from '../kernel/refusals.ts'
import { requirePatient } from '../patients/index.ts'
import type { Plan, PlanItem, plansContract } from './contract.ts'
import { itemOr404, placeItem, planOr404, saveItem, savePlan } from './store.ts'

type Contract = typeof plansContract

/** What makes and changes plans and their items. */
export const savers: Handlers<Pick<Contract, 'save' | 'saveItem' | 'reorder' | 'drop'>> = {
  save: (context, { version, ...plan }) => {
    const { db, about, now } = context
    about({ patientId: plan.patientId, subjectId: plan.id })
    requirePatient(db, plan.patientId)
    if (plan.providerId !== null && !findProvider(db, plan.providerId))
      throw refuseField('providerId', 'not_found')
    if (version !== null && planOr404(db, plan.id).patientId !== plan.patientId)
      throw new Refusal('not_found')
    savePlan(db, plan, version, now)
    return planOr404(db, plan.id)
  },
  saveItem: (context, { version, ...fields }) => {
    const { db, now } = context
    const plan = planSeen(context, fields.planId)
    const type = findType(db, fields.typeId)
    if (!type) throw refuseField('typeId', 'not_found')
    const known = plan.items.find(({ id }) => id === fields.id)
    if (version !== null) waiting(known)
    saveItem(db, { ...(known ?? atTheEnd(plan)), ...fields, leftAppointmentId: null }, version, now)
    return planOr404(db, plan.id)
  },
  reorder: (context, { id, version, itemIds }) => {
    const { db, now } = context
    const plan = planSeen(context, id)
    const whole = new Set(itemIds)
    const complete =
      itemIds.length === plan.items.length &&
      whole.size === itemIds.length &&
      plan.items.every((item) => whole.has(item.id))
    if (!complete) throw refuseField('itemIds', 'items_incomplete')
    savePlan(db, plan, version, now)
    itemIds.forEach((itemId, position) => placeItem(db, itemId, position, now))
    return planOr404(db, id)
  },
  drop: (context, { id, version, dropped }) => {
    const { db, now } = context
    const item = itemOr404(db, id)
    planSeen(context, item.planId)
    if (item.status !== (dropped ? 'planned' : 'dropped')) throw new Refusal('status_flow')
    const status = dropped ? 'dropped' : 'planned'
    saveItem(db, { ...item, status, leftAppointmentId: null }, version, now)
    return planOr404(db, item.planId)
  },
}

/** @throws Refusal `not_found`, `merged_patient` */
export function planSeen({ db, about }: Writing, id: Plan['id']): Plan {
  about({ subjectId: id })
  const plan = planOr404(db, id)
  about({ patientId: plan.patientId })
  requirePatient(db, plan.patientId)
  return plan
}

/** @throws Refusal `not_found`; `status_flow` for an item that is booked, done or dropped */
export function waiting(item: PlanItem | undefined): PlanItem {
  if (!item) throw new Refusal('not_found')
  if (item.status !== 'planned') throw new Refusal('status_flow')
  return item
}

const atTheEnd = ({ items }: Plan) => ({
  position: Math.max(-1, ...items.map(({ position }) => position)) + 1,
  status: 'planned' as const,
  appointmentId: null,
})
