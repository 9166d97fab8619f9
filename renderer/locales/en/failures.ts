import { refusals, type RefusalCode } from '../../../core/kernel/refusals.ts'

/** A refusal of the core, and what can go wrong on the way to it. */
export const failures: Record<RefusalCode | 'disk_full' | 'unreachable' | 'bug', string> = {
  ...refusals,
  disk_full:
    'The disk of the main computer is full. Nothing was changed; free some room and try again.',
  unreachable: 'Daysheet cannot be reached. Check that it is running on the main computer.',
  bug: 'Something went wrong in Daysheet. Nothing was changed. Try again.',
}
