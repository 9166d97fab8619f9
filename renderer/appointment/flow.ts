import type { z } from 'zod'
import type { HistoryEntry, Status } from '../../core/appointments/contract.ts'

/** A status that a button leads to. */
export type Step = Exclude<Status, 'cancelled' | 'rescheduled'>

const next: Partial<Record<Status, Step>> = {
  scheduled: 'confirmed',
  confirmed: 'arrived',
  arrived: 'roomed',
  roomed: 'in_progress',
  in_progress: 'completed',
}

const before: Partial<Record<Status, Step>> = {
  confirmed: 'scheduled',
  arrived: 'confirmed',
  roomed: 'arrived',
  in_progress: 'roomed',
  completed: 'in_progress',
  no_show: 'scheduled',
  cancelled: 'scheduled',
}

/** The step that usually follows; null when nothing does. */
export const nextStep = (status: Status): Step | null => next[status] ?? null

/** An appointment, with its history where the screen knows that. */
interface Told {
  readonly status: Status
  readonly history?: readonly Pick<
    z.infer<typeof HistoryEntry>,
    'kind' | 'fromStatus' | 'toStatus'
  >[]
}

/** The status to go back to after a mistake: the one it came from, as the history tells. */
export function stepBack({ status, history }: Told): Step | null {
  const last = history
    ?.filter(({ kind, toStatus }) => kind === 'status' && toStatus === status)
    .at(-1)
  const came = last?.fromStatus ?? null
  if (came !== null && came !== 'cancelled' && came !== 'rescheduled') return came
  return before[status] ?? null
}

/** True while nobody has come: the visit can be checked in, or missed. */
export const isAwaited = (status: Status): boolean =>
  status === 'scheduled' || status === 'confirmed'

/** True while the visit may be moved or cancelled. */
export const isOpen = (status: Status): boolean =>
  isAwaited(status) || status === 'arrived' || status === 'roomed'
