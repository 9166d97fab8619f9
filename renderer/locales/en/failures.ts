import { refusals, type RefusalCode } from '../../../core/kernel/refusals.ts'

/** A refusal of the core, and what can go wrong on the way to it. */
export const failures: Record<RefusalCode | 'unreachable' | 'bug', string> = {
  ...refusals,
  unreachable: 'Daysheet cannot be reached. Check that it is running on the main computer.',
  bug: 'Something went wrong in Daysheet. Nothing was changed. Try again.',
}
