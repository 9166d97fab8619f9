import { z } from 'zod'
import type { Status } from './visit-status.ts'

/** Where a patient is on their way through the site; follows from the status of the visit. */
export const FlowState = z.enum([
  'expected',
  'arrived',
  'roomed',
  'with_provider',
  'checkout',
  'left',
])
export type FlowState = z.infer<typeof FlowState>

/** The state that each status means; none for a visit that takes no time any more. */
export const stateOfStatus: Readonly<Partial<Record<Status, FlowState>>> = {
  scheduled: 'expected',
  confirmed: 'expected',
  arrived: 'arrived',
  roomed: 'roomed',
  in_progress: 'with_provider',
  completed: 'checkout',
}

/**
 * Where the patient of a visit is; null for a visit that takes no time any more.
 *
 * @param leftAt when they left the site, epoch ms
 */
export function stateOf(status: Status, leftAt: number | null): FlowState | null {
  const state = stateOfStatus[status] ?? null
  return state === 'checkout' && leftAt !== null ? 'left' : state
}
