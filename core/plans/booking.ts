import { bookOne, entryOf, findVisit, hasEnded } from '../appointments/index.ts'
import { chargeAmount } from '../billing/index.ts'
import type { PromptHandler, Writing } from '../context.ts'
import { sum } from '../kernel/money.ts'
import type { AppointmentId } from '../kernel/ids.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import { inPart } from '../visits/index.ts'
import type { Plan, PlanItem, plansContract } from './contract.ts'
import { planSeen, waiting } from './saving.ts'
import { itemsIn, planOr404, saveItem } from './store.ts'

type Contract = typeof plansContract
type Read = { readonly id: PlanItem['id']; readonly version: number }

/** Books an appointment for items of a plan: it takes their length and their fees. */
export const book: PromptHandler<Contract['book']> = (
  context,
  { planId, items: asked, ...booking },
) => {
  const plan = planSeen(context, planId)
  if (findVisit(context.db, booking.id)) return bookedAlready(context, plan, booking.id)
  const items = itemsRead(plan, asked)
  const [first] = items
  const typeId = booking.typeId ?? first?.typeId
  if (typeId === undefined) throw refuseField('items', 'required')
  const minutes = booking.minutes ?? minutesOf(items)
  const { patientId } = plan
  const origin = { patientId, source: 'treatment_plan' as const, insteadOf: null }
  bookOne(context, { ...booking, ...origin, typeId, minutes })
  take(context, items, booking.id)
  return entryOf(context.db, booking.id)
}

/** Has items of a plan done in an appointment that stands. */
export const link: PromptHandler<Contract['link']> = (
  context,
  { planId, appointmentId, items: asked },
) => {
  const plan = planSeen(context, planId)
  const visit = findVisit(context.db, appointmentId)
  if (visit?.patientId !== plan.patientId) throw refuseField('appointmentId', 'not_found')
  if (hasEnded(visit.status)) throw new Refusal('status_flow')
  take(context, itemsRead(plan, asked), appointmentId)
  return planOr404(context.db, planId)
}

/** @throws Refusal `stale` when the appointment is none of this plan */
function bookedAlready({ db }: Writing, plan: Plan, id: AppointmentId) {
  if (!plan.items.some(({ appointmentId }) => appointmentId === id)) throw new Refusal('stale')
  return entryOf(db, id)
}

/** The items that a request names, in the order of the plan, when they wait and nobody changed them since. */
function itemsRead(plan: Plan, asked: readonly Read[]): PlanItem[] {
  asked.forEach(({ id, version }, index) =>
    inPart('items', index, () => {
      const item = waiting(plan.items.find((each) => each.id === id))
      if (item.version !== version) throw new Refusal('stale')
    }),
  )
  return plan.items.filter((item) => asked.some(({ id }) => id === item.id))
}

/** The items belong to the appointment, which is charged the fees of all that it has now. */
function take(context: Writing, items: readonly PlanItem[], appointmentId: AppointmentId): void {
  const { db, now } = context
  for (const item of items) {
    const taken = { status: 'scheduled' as const, appointmentId, leftAppointmentId: null }
    saveItem(db, { ...item, ...taken }, item.version, now)
  }
  chargeFees(context, appointmentId)
}

/** Charges an appointment the fees of its items, where it has any. */
export function chargeFees(context: Writing, id: AppointmentId): void {
  const items = itemsIn(context.db, id)
  if (items.length > 0) chargeAmount(context, id, feesOf(items))
}

/** Minutes that items take together. */
const minutesOf = (items: readonly PlanItem[]): number =>
  items.reduce((total, { minutes }) => total + minutes, 0)

/** Fees of items together, in cents. */
const feesOf = (items: readonly PlanItem[]): number => sum(items.map(({ feeCents }) => feeCents))
