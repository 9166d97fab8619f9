import type { Status } from './contract.ts'

/** The statuses that take up time, in the order of the flow. */
export const activeStatuses = [
  'scheduled',
  'confirmed',
  'arrived',
  'roomed',
  'in_progress',
  'completed',
] as const satisfies readonly Status[]

/** SQL that is true for a row which takes up time; `row` is a table's alias. */
export const activeSql = (row: string): string =>
  `${row}.status not in ('cancelled', 'no_show', 'rescheduled')`

const order: readonly Status[] = activeStatuses

/** True while an appointment takes up time. */
export const isActive = (status: Status): boolean => order.includes(status)

/** True for a visit that is still ahead, and may look for another place on the pinboard. */
export const isAhead = (status: Status): status is 'scheduled' | 'confirmed' =>
  status === 'scheduled' || status === 'confirmed'

/** True when nothing more is expected of a visit. */
export const hasEnded = (status: Status): boolean => status === 'completed' || !isActive(status)

/**
 * Whether a visit may go from one status to another: forward, skipping steps as long as the
 * patient is there before the visit is completed; one step back, or back to where it came from,
 * for mistakes; missed only while nobody has come. Cancelling and moving to another time have
 * their own procedures.
 *
 * @param cameFrom the status before the present one, or null
 */
export function mayBecome(from: Status, to: Status, cameFrom: Status | null): boolean {
  if (from === to || to === 'cancelled' || to === 'rescheduled' || from === 'rescheduled')
    return false
  if (to === 'no_show') return isAhead(from)
  if (to === cameFrom) return true
  if (from === 'cancelled') return isAhead(to)
  if (from === 'no_show') return isAhead(to) || to === 'arrived'
  return alongFlow(order.indexOf(from), order.indexOf(to))
}

const ARRIVED = order.indexOf('arrived')
const COMPLETED = order.indexOf('completed')

const alongFlow = (from: number, to: number): boolean =>
  to === from - 1 || (to > from && (to < COMPLETED || from >= ARRIVED))
