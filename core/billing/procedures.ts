import type { Handlers, Reading, Writing } from '../context.ts'
import type { Parsed } from '../kernel/procedure.ts'
import type { AppointmentId } from '../kernel/ids.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import { balanceOf, hasPatient } from './balance.ts'
import type { billingContract, Financials, Payment } from './contract.ts'
import { feesFor } from './fees.ts'
import {
  looksLikeCardNumber,
  noCharge,
  owes,
  patientsShare,
  standingOf,
  type Charge,
} from './rules.ts'
import {
  findCharge,
  findPayment,
  findVisit,
  insertCharge,
  insertPayment,
  paymentsOf,
  updateCharge,
  type NewPayment,
} from './store.ts'

export const billingHandlers: Handlers<typeof billingContract> = {
  financials: (context, { appointmentId }) => {
    visitOr404(context, appointmentId)
    return financialsOf(context, appointmentId)
  },
  feeFor: (context, { appointmentId }) =>
    feesFor(context.db, visitOr404(context, appointmentId), context.now),
  setCharge: (context, { appointmentId, version, ...charge }) => {
    visitOr404(context, appointmentId)
    refuseBelowPaid(charge, financialsOf(context, appointmentId).paidCents)
    saveCharge(context, appointmentId, version, charge)
    return financialsOf(context, appointmentId)
  },
  pay,
  reverse,
  balance: ({ db, about }, { patientId }) => {
    about({ patientId })
    if (!hasPatient(db, patientId)) throw new Refusal('not_found')
    return balanceOf(db, patientId)
  },
}

/** Takes a payment for a visit; asking again with the same id is answered alike. */
export function pay(context: Writing, input: Parsed<(typeof billingContract)['pay']>): Financials {
  const { db, actor, now } = context
  const { appointmentId } = input
  const visit = visitOr404(context, appointmentId)
  const wanted: NewPayment = { ...input, reverses: null, reason: null }
  if (isKept(context, wanted)) return financialsOf(context, appointmentId)
  if (input.method !== 'card' && input.cardLastFour !== null)
    throw refuseField('cardLastFour', 'card_last_four')
  refuseCardNumber('reference', input.reference)
  const { dueCents, fee } = financialsOf(context, appointmentId)
  if (dueCents === 0 || !owes(visit.status, fee))
    throw new Refusal('nothing_due', { status: visit.status })
  if (input.amountCents > dueCents) throw refuseField('amountCents', 'amount_beyond_due')
  insertPayment(db, wanted, actor.userId, now)
  return financialsOf(context, appointmentId)
}

function reverse(context: Writing, input: Parsed<(typeof billingContract)['reverse']>): Financials {
  const { db, actor, now } = context
  const payment = findPayment(db, input.paymentId)
  if (!payment) throw new Refusal('not_found')
  const { appointmentId } = payment
  visitOr404(context, appointmentId)
  context.about({ subjectId: payment.id })
  const wanted = reversalOf(payment, input)
  if (isKept(context, wanted)) return financialsOf(context, appointmentId)
  refuseCardNumber('reason', input.reason)
  if (payment.reversed || payment.reverses !== null) throw new Refusal('already_reversed')
  insertPayment(db, wanted, actor.userId, now)
  return financialsOf(context, appointmentId)
}

const reversalOf = (
  payment: Payment,
  { id, reason }: Parsed<(typeof billingContract)['reverse']>,
): NewPayment => ({
  id,
  appointmentId: payment.appointmentId,
  amountCents: -payment.amountCents,
  method: payment.method,
  cardLastFour: payment.cardLastFour,
  reference: null,
  reverses: payment.id,
  reason,
})

/**
 * True when this very payment was kept already, so that asking again is answered alike.
 *
 * @throws Refusal `conflict` when the id belongs to another payment
 */
function isKept({ db }: Reading, wanted: NewPayment): boolean {
  const kept = findPayment(db, wanted.id)
  if (!kept) return false
  const same =
    kept.appointmentId === wanted.appointmentId &&
    kept.amountCents === wanted.amountCents &&
    kept.method === wanted.method &&
    kept.cardLastFour === wanted.cardLastFour &&
    kept.reference === wanted.reference &&
    kept.reverses === wanted.reverses &&
    kept.reason === wanted.reason
  if (!same) throw new Refusal('conflict', { paymentId: wanted.id })
  return true
}

/** The money of a visit as it stands. */
export function financialsOf({ db }: Reading, appointmentId: AppointmentId): Financials {
  const { version, ...charge } = findCharge(db, appointmentId) ?? {
    ...noCharge,
    fee: null,
    version: 0,
  }
  const payments = paymentsOf(db, appointmentId)
  const standing = standingOf(
    charge,
    payments.map((payment) => payment.amountCents),
  )
  return { appointmentId, ...charge, ...standing, payments, version }
}

/**
 * Version 0 is a visit without a charge: it gets its first one. Sent again after a lost answer,
 * a change is answered alike.
 */
function saveCharge({ db, now }: Writing, id: AppointmentId, version: number, charge: Charge) {
  const known = findCharge(db, id)
  if (!known && version === 0) insertCharge(db, id, charge, now)
  else if (known?.version === version + 1 && isSame(known, charge)) return
  else if (!updateCharge(db, id, version, charge, now)) throw new Refusal('stale')
}

const isSame = (a: Charge, b: Charge): boolean =>
  a.chargeCents === b.chargeCents &&
  a.coverageCents === b.coverageCents &&
  a.copayCents === b.copayCents

function refuseBelowPaid(charge: Charge, paidCents: number): void {
  if (charge.chargeCents < paidCents) throw refuseField('chargeCents', 'amount_below_paid')
  if (patientsShare(charge) < paidCents) throw refuseField('coverageCents', 'amount_below_paid')
}

function refuseCardNumber(path: string, text: string | null): void {
  if (text !== null && looksLikeCardNumber(text)) throw refuseField(path, 'looks_like_card_number')
}

function visitOr404({ db, about }: Reading, id: AppointmentId) {
  const visit = findVisit(db, id)
  if (!visit) throw new Refusal('not_found')
  about({ patientId: visit.patientId, subjectId: id })
  return visit
}
