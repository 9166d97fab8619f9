import { stateOfStatus, type FlowState } from '../kernel/flow-state.ts'
import type { Status } from '../kernel/visit-status.ts'
import type { Passage } from './contract.ts'

/** A step of the history of a visit. */
export interface StatusStep {
  /** Epoch ms. */
  readonly at: number
  readonly fromStatus: Status | null
  readonly toStatus: Status
}

type Reached = keyof Passage

/** The states that a patient comes into, in the order of the flow. */
const reachable = [
  'arrived',
  'roomed',
  'with_provider',
  'checkout',
  'left',
] as const satisfies readonly Reached[]

const nowhere: Passage = {
  arrived: null,
  roomed: null,
  with_provider: null,
  checkout: null,
  left: null,
}

/**
 * When a patient came into each state. A step back takes away what came after it: it was a
 * mistake, and the state before goes on since its own beginning. A visit that was cancelled or
 * missed for a while goes on where it was.
 *
 * @param steps the history of the visit, oldest first
 * @param leftAt when they left the site, epoch ms
 */
export function passageOf(steps: readonly StatusStep[], leftAt: number | null): Passage {
  const entered = steps.reduce(passStep, nowhere)
  return { ...entered, left: entered.checkout === null ? null : leftAt }
}

function passStep(entered: Passage, { at, fromStatus, toStatus }: StatusStep): Passage {
  const state = stateOfStatus[toStatus]
  if (state === undefined || fromStatus === toStatus) return entered
  const reached = (each: Reached) => reachable.indexOf(each) - indexOf(state)
  const kept = reachable.filter(
    (each) => reached(each) < 0 || (reached(each) === 0 && entered[each]),
  )
  const before = Object.fromEntries(kept.map((each) => [each, entered[each]]))
  return state === 'expected' ? nowhere : { ...nowhere, [state]: at, ...before }
}

const indexOf = (state: FlowState): number => reachable.findIndex((each) => each === state)
