import { luhn } from '../kernel/npi.ts'
import { minus, sum } from '../kernel/money.ts'
import type { Status } from '../kernel/visit-status.ts'
import type { PaymentStatus } from './contract.ts'

/** What a visit costs, what the insurance bears, and what is asked for at the desk; cents. */
export interface Charge {
  readonly chargeCents: number
  readonly coverageCents: number
  readonly copayCents: number
}

/** How much of a charge the patient has paid and still owes; cents. */
export interface Standing {
  readonly paidCents: number
  readonly dueCents: number
  readonly status: PaymentStatus
}

/** Why a fee stands in the place of a charge. */
export type FeeKind = 'late_cancel' | 'no_show'

/** The charge of a visit for which nothing was asked yet. */
export const noCharge: Charge = { chargeCents: 0, coverageCents: 0, copayCents: 0 }

/**
 * The charge of a new visit: the type's usual one. With insurance the patient pays the copay (the
 * policy's own one where it names one) and the insurance bears the rest; without, the patient
 * owes everything and there is no copay.
 *
 * @param policy the primary policy that holds on the day of the visit
 */
export function usualCharge(
  type: { readonly chargeCents: number; readonly copayCents: number },
  policy: { readonly copayCents: number | null } | null,
): Charge {
  const { chargeCents } = type
  if (policy === null) return { chargeCents, coverageCents: 0, copayCents: 0 }
  const copayCents = Math.min(policy.copayCents ?? type.copayCents, chargeCents)
  return { chargeCents, coverageCents: minus(chargeCents, copayCents), copayCents }
}

/** Whether a charge is the usual one of its type, with or without insurance: nobody set it by hand. */
export function isUsual(charge: Charge, type: Pick<Charge, 'chargeCents'>): boolean {
  const shared = charge.coverageCents + charge.copayCents
  return charge.chargeCents === type.chargeCents && (shared === 0 || shared === charge.chargeCents)
}

/**
 * Where a charge stands after payments; reversals among them are negative. What was paid beyond a
 * fee that took the place of the charge is not due back here: it is the patient's credit.
 */
export function standingOf(charge: Charge, amounts: Iterable<number>): Standing {
  const paidCents = sum(amounts)
  const dueCents = Math.max(0, minus(patientsShare(charge), paidCents))
  return { paidCents, dueCents, status: statusOf(paidCents, dueCents) }
}

/** True where a charge is asked for: a visit that was cancelled owes a fee, or nothing. */
export const owes = (status: Status, fee: FeeKind | null): boolean =>
  status !== 'rescheduled' && (status !== 'cancelled' || fee !== null)

/** Charge less coverage, in cents: what the patient pays in all. */
export const patientsShare = (charge: Charge): number =>
  minus(charge.chargeCents, charge.coverageCents)

/** What is still to be asked for at the desk: of the copay what is not paid yet, in cents. */
export const copayDue = (charge: Charge, { paidCents, dueCents }: Standing): number =>
  Math.max(0, Math.min(dueCents, minus(charge.copayCents, paidCents)))

function statusOf(paidCents: number, dueCents: number): PaymentStatus {
  if (dueCents === 0) return 'paid'
  return paidCents > 0 ? 'partial' : 'pending'
}

/**
 * True when a text holds what may be a card number: groups of digits, 13 to 19 together, that
 * pass the Luhn check (ISO/IEC 7812-1). Card numbers must not be kept (PCI DSS 3.2).
 */
export function looksLikeCardNumber(text: string): boolean {
  const runs = text.match(/\d+(?:[\s.\-/]?\d+)*/gu) ?? []
  return runs.some((run) => seriesOf(run.split(/\D/u)).some(isCardNumber))
}

/** Every series of neighbouring groups, joined. */
function seriesOf(groups: readonly string[]): string[] {
  return groups.flatMap((_, from) =>
    groups.slice(from).map((_, length) => groups.slice(from, from + length + 1).join('')),
  )
}

const isCardNumber = (digits: string): boolean =>
  digits.length >= 13 && digits.length <= 19 && luhn(digits)
