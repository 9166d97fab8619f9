import type { CallOutcome } from '../../core/kernel/calls.ts'

/** The key that writes each outcome down while a line of the call list has the focus. */
export const outcomeKeys: readonly (readonly [CallOutcome, string])[] = [
  ['reached', 'R'],
  ['no_answer', 'N'],
  ['left_message', 'M'],
  ['call_back', 'L'],
  ['booked', 'K'],
  ['declined', 'D'],
  ['wrong_number', 'W'],
]

/** What a key writes down; undefined for every other key. */
export const outcomeOf = (key: string): CallOutcome | undefined =>
  outcomeKeys.find(([, each]) => each === key.toUpperCase())?.[0]
