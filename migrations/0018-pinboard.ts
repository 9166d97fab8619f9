import type { Step } from './step.ts'

/** Appointments that were taken off the board, and who is editing what. */
export const pinboardStep: Step = {
  version: 18,
  name: 'pinboard',
  sql: ``,
}
