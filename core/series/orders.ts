import type { EditKind } from '../appointments/edits-contract.ts'
import type { EditStep } from '../appointments/index.ts'
import type { Writing } from '../context.ts'
import type { LocalDateTime } from '../kernel/dates.ts'
import type { EditId } from '../kernel/ids.ts'
import type { CancelReason } from '../kernel/visit-status.ts'
import type { Decision } from './contract.ts'
import type { SeriesPlan } from './plan.ts'

/** What comes with an edit beside its plan. */
export interface Orders {
  readonly editId: EditId
  readonly kind: EditKind
  /** By the start that each settles. */
  readonly decisions: ReadonlyMap<LocalDateTime, Decision>
  /** Why visits are cancelled. */
  readonly reason: CancelReason
  readonly comment: string | null
  /** The patient wished the edit, and is not told of what it moves or cancels. */
  readonly patientAsked?: boolean | undefined
}

/** A plan while it is carried out. */
export interface Doing {
  readonly context: Writing
  readonly plan: SeriesPlan
  readonly orders: Orders
  /** What undoing needs, step by step. */
  readonly edited: EditStep[]
}

/** Orders of an edit that cancels for no particular reason, if it cancels anything. */
export const ordersFor = (
  editId: EditId,
  kind: EditKind,
  decisions: readonly Decision[] = [],
): Orders => ({
  ...{ editId, kind, decisions: new Map(decisions.map((each) => [each.start, each])) },
  ...{ reason: 'other', comment: null },
})
