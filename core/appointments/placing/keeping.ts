import type { Writing } from '../../context.ts'
import { sqliteCode } from '../../database/faults.ts'
import type { ResourceId } from '../../kernel/ids.ts'
import { waysOf } from '../rooms/choosing.ts'
import { conflict, type Proposal } from './placing.ts'

/**
 * Does what takes up time in the book. Should a trigger beneath the rules refuse what the rules
 * let through, the person still hears of a conflict.
 *
 * @throws Refusal `conflict` with the details of `place`
 */
export function keep(
  context: Writing,
  proposal: Proposal,
  resourceIds: readonly ResourceId[],
  work: () => void,
): void {
  try {
    work()
  } catch (error) {
    if (!isOverlap(error)) throw error
    throw conflict(context, proposal, waysOf(context.db, proposal, resourceIds))
  }
}

/** True for the abort of a trigger of migrations/0005-appointments.ts. */
export const isOverlap = (error: unknown): boolean =>
  sqliteCode(error) === 'SQLITE_CONSTRAINT_TRIGGER' &&
  error instanceof Error &&
  error.message.startsWith('overlap_')
