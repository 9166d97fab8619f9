import type { Financials } from '../../core/billing/contract.ts'
import type { PatientRecord } from '../../core/patients/contract.ts'
import { copayLeft } from '../appointment/payment.ts'

/** What is gone through at the desk, in this order. */
export const steps = ['identity', 'insurance', 'payment', 'arrival'] as const
export type StepName = (typeof steps)[number]

/**
 * The step to take next: the first that is neither done by hand nor done already. Payment is done
 * when nothing is due, or the copay was paid before.
 */
export function currentStep(done: ReadonlySet<StepName>, money: Financials | null): StepName {
  const isPaid = money === null || money.dueCents === 0 || isCopayPaid(money)
  const isDone = (step: StepName) => done.has(step) || (step === 'payment' && isPaid)
  return steps.find((step) => !isDone(step)) ?? 'arrival'
}

/** A copay was asked for and is paid; what remains goes on the account. */
const isCopayPaid = (money: Financials): boolean => money.copayCents > 0 && copayLeft(money) === 0

/** Facts that the record should hold and does not. */
export type Missing = 'phone' | 'address' | 'email'

/** What to ask for while the patient stands there. */
export function missingFacts({ phones, address, email }: PatientRecord): Missing[] {
  const hasAddress = address.street !== null && address.city !== null
  return [
    ...(phones.length === 0 ? ['phone' as const] : []),
    ...(hasAddress ? [] : ['address' as const]),
    ...(email === null ? ['email' as const] : []),
  ]
}
