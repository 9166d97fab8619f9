import type { Step } from './step.ts'

/** Merged records, and what each merge moved. */
export const mergingStep: Step = {
  version: 23,
  name: 'merging',
  sql: ``,
}
