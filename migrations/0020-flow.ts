import type { Step } from './step.ts'

/** Messages of the day between rooms and front desk, and limits of waiting. */
export const flowStep: Step = {
  version: 20,
  name: 'flow',
  sql: ``,
}
