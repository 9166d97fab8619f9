import type { Step } from './step.ts'

/** Each appointment as it was before each step of its history, and what patients are to be told. */
export const stepsStep: Step = {
  version: 19,
  name: 'steps',
  sql: ``,
}
