import { findVisit, setStatus, type Visit } from '../appointments/index.ts'
import { copayDue, findPayment, financialsOf, pay } from '../billing/index.ts'
import type { PromptHandler, Reading, Writing } from '../context.ts'
import type { Permission } from '../kernel/permissions.ts'
import type { Answer, Parsed } from '../kernel/procedure.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import type { checkInContract } from './check-in-contract.ts'
import { checkInOf, findCheckIn, keepCheckIn } from './store.ts'

type Contract = typeof checkInContract
type Asked = Parsed<Contract['checkIn']>

/** Takes the payment and marks the patient arrived: all or nothing. */
export const checkIn: PromptHandler<Contract['checkIn']> = (context, asked) => {
  const visit = visitOr404(context, asked.appointmentId)
  if (isAgain(context, visit, asked)) return answerOf(context, visit)
  if (asked.payment) need(context, 'billing.pay')
  else requireReason(context, visit, asked)
  const { id } = visit
  if (asked.payment) pay(context, { ...asked.payment, appointmentId: id })
  arrive(context, id, asked.version)
  keep(context, asked)
  return answerOf(context, visitOr404(context, id))
}

/** Whoever may take the copay takes it or says why not. */
function requireReason(context: Writing, { id }: Visit, { unpaidReason }: Asked): void {
  if (unpaidReason !== null || !context.actor.permissions.has('billing.pay')) return
  const money = financialsOf(context, id)
  if (copayDue(money, money) > 0) throw refuseField('unpaidReason', 'required')
}

/** @throws Refusal `stale`, `status_flow` */
export function arrive(context: Writing, id: Visit['id'], version: number): void {
  setStatus(context, { id, version, status: 'arrived', resourceId: null, override: null })
}

function keep({ db, actor, now }: Writing, { appointmentId, unpaidReason, payment }: Asked): void {
  const reason = payment === null ? unpaidReason : null
  const how = { way: 'desk', changed: [], userId: actor.userId } as const
  keepCheckIn(db, { ...how, appointmentId, unpaidReason: reason }, now)
}

/** The same check-in was carried out already, and its answer got lost. */
function isAgain({ db }: Writing, visit: Visit, { version, payment }: Asked): boolean {
  if (visit.status !== 'arrived' || visit.version !== version + 1) return false
  const isPaid = payment === null || findPayment(db, payment.id)?.appointmentId === visit.id
  return isPaid && findCheckIn(db, visit.id)?.way === 'desk'
}

function answerOf(context: Writing, { id, status, version }: Visit): Answer<Contract['checkIn']> {
  const { db, actor } = context
  const financials = actor.permissions.has('billing.read') ? financialsOf(context, id) : null
  return { status, version, checkIn: checkInOf(db, id), financials }
}

function need({ actor }: Writing, permission: Permission): void {
  if (!actor.permissions.has(permission)) throw new Refusal('not_permitted', { permission })
}

/** @throws Refusal `not_found` */
export function visitOr404({ db, about }: Reading, id: Visit['id']): Visit {
  about({ subjectId: id })
  const visit = findVisit(db, id)
  if (!visit) throw new Refusal('not_found')
  about({ patientId: visit.patientId })
  return visit
}
