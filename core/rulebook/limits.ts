import type { RuleId } from '../kernel/ids.ts'
import type { WallSpan } from '../kernel/zones.ts'
import type { RuleKind, RuleSetting } from './contract.ts'

/** The rule of each kind that holds for one provider, location and type: the most specific one. */
export type InForce = {
  readonly [Kind in RuleKind]?: {
    readonly ruleId: RuleId
    readonly setting: Extract<RuleSetting, { kind: Kind }>
    readonly sentence: string | null
  }
}

/**
 * What bounds bookings of one type with one provider at one location, after rules, type and
 * practice have been heard: plain numbers, as searching needs them.
 */
export interface Limits {
  readonly gridMinutes: number
  readonly bufferBefore: number
  readonly bufferAfter: number
  readonly shortestMinutes: number
  readonly longestMinutes: number
  /** Epoch ms; nothing starts before it. */
  readonly notBefore: number
  /** Epoch ms; nothing starts at or after it. Infinity without a horizon. */
  readonly notAfter: number
  /** Largest numbers a day; null is unlimited. */
  readonly dayLimit: number | null
  readonly typeLimit: number | null
  readonly newPatientLimit: number | null
  readonly notInRow: boolean
  /** Visits that may begin beside another one of the provider in each clock hour. */
  readonly overlapPerHour: number
  /** Minutes after the start in which the provider is needed; null is throughout. */
  readonly providerTime: readonly WallSpan[] | null
}
