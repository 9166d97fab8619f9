import type { Step } from './step.ts'

/** Forms that patients sign, and sessions that are locked to one page. */
export const formsStep: Step = {
  version: 21,
  name: 'forms',
  sql: ``,
}
