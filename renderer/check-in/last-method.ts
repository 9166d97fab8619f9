import { PaymentMethod } from '../../core/billing/contract.ts'

const KEY = 'daysheet.payment-method'

/** How the last payment at this window was made: most of a day are made alike. */
export function lastMethod(): PaymentMethod {
  const read = PaymentMethod.safeParse(localStorage.getItem(KEY))
  return read.success ? read.data : 'card'
}

/** Keeps how a payment was made. */
export const rememberMethod = (method: PaymentMethod): void => localStorage.setItem(KEY, method)
