import type { Step } from './step.ts'

/** Which commands an account uses. */
export const usageStep: Step = {
  version: 24,
  name: 'usage',
  sql: ``,
}
