import type { Step } from './step.ts'

export const rulebookStep: Step = { version: 10, name: 'rulebook', sql: '' }
