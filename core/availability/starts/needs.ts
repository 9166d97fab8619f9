import type { ResourceId } from '../../kernel/ids.ts'
import type { Interval } from '../../kernel/intervals.ts'
import type { Busy } from './taken.ts'

/** A resource that could serve, with what stands in it. */
export interface Candidate {
  readonly id: ResourceId
  readonly busy: readonly Busy[]
  /** When it is out of service or outside of its hours. */
  readonly closed: readonly Interval[]
  /** True where the provider would rather have it than others. */
  readonly preferred: boolean
}

/** One resource that a visit needs. */
export interface Need {
  readonly candidates: readonly Candidate[]
  /** True where it is only counted now, and chosen when the patient is roomed. */
  readonly late: boolean
}

/** Resources of which some were promised without saying which. */
export interface Pool {
  readonly members: readonly Candidate[]
  readonly claims: readonly Interval[]
}
