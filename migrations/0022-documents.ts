import type { Step } from './step.ts'

/** Files of patients, guarantors, and the way into the clinical record. */
export const documentsStep: Step = {
  version: 22,
  name: 'documents',
  sql: ``,
}
