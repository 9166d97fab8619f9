import type { Step } from './step.ts'

/** What one account likes: named views of the board and settings of its own. */
export const preferencesStep: Step = {
  version: 17,
  name: 'preferences',
  sql: ``,
}
