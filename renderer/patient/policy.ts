import type { LocalDate } from '../../core/kernel/dates.ts'
import type { PayerId, PolicyId } from '../../core/kernel/ids.ts'
import type { Policy, StoredPolicy } from '../../core/patients/contract.ts'
import type { z } from 'zod'

export type Stored = z.infer<typeof StoredPolicy>

/** Whether a policy can be counted on. */
export type Standing = 'valid' | 'expired' | 'notYet' | 'inactive'

/** Where a policy stands on a day; both ends of its validity belong to it. */
export function standingOf(policy: Policy, today: LocalDate): Standing {
  if (!policy.active) return 'inactive'
  if (policy.validTo !== null && policy.validTo < today) return 'expired'
  if (policy.validFrom !== null && today < policy.validFrom) return 'notYet'
  return 'valid'
}

/** Primary before secondary, those in use before those that are not. */
export const inOrder = (policies: readonly Stored[]): Stored[] =>
  [...policies].sort((a, b) => Number(b.active) - Number(a.active) || a.rank.localeCompare(b.rank))

/** A policy while it is typed. */
export interface PolicyForm extends Omit<Policy, 'payerId' | 'groupNumber'> {
  readonly payerId: PayerId | null
  readonly groupNumber: string
  /** Null for one that is not kept yet. */
  readonly version: number | null
}

/** What the form of a policy starts from. */
export function startPolicy(stored: Stored | null, id: PolicyId, isFirst: boolean): PolicyForm {
  if (stored) {
    const { payerName: _name, ...policy } = stored
    return { ...policy, groupNumber: stored.groupNumber ?? '' }
  }
  return {
    id,
    payerId: null,
    memberId: '',
    groupNumber: '',
    copayCents: null,
    rank: isFirst ? 'primary' : 'secondary',
    validFrom: null,
    validTo: null,
    active: true,
    version: null,
  }
}
