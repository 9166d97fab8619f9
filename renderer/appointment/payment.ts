import type { Financials, PaymentMethod } from '../../core/billing/contract.ts'
import type { PaymentId } from '../../core/kernel/ids.ts'

/** What is asked when money is taken. */
export interface PaymentForm {
  /** Made once for each payment, so that one whose answer was lost can be sent again. */
  readonly id: PaymentId
  readonly amountCents: number | null
  readonly method: PaymentMethod
  readonly cardLastFour: string
  readonly reference: string
}

/** What of the copay is still to be asked for at the desk, in cents. */
export const copayLeft = ({ copayCents, paidCents, dueCents }: Financials): number =>
  Math.max(0, Math.min(dueCents, copayCents - paidCents))

/** The amount to ask for: the rest of the copay, else all that is due; cents. */
export const suggestedAmount = (financials: Financials): number =>
  copayLeft(financials) || financials.dueCents

/**
 * Whether the desk asks for money now: something is due, and the copay, where there is one, is not
 * paid yet; what remains after it goes on the account.
 */
export const asksNow = (financials: Financials): boolean =>
  financials.dueCents > 0 && (financials.copayCents === 0 || copayLeft(financials) > 0)

/** A payment of the suggested amount. */
export const startPayment = (id: PaymentId, financials: Financials): PaymentForm => ({
  id,
  amountCents: suggestedAmount(financials),
  method: 'card',
  cardLastFour: '',
  reference: '',
})

/** What goes to the core: digits of a card belong to a card only. */
export const sentPayment = ({ cardLastFour, ...form }: PaymentForm, amountCents: number) => ({
  ...form,
  amountCents,
  cardLastFour: form.method === 'card' ? cardLastFour : null,
})
