import type { Step } from './step.ts'

export const waitingStep: Step = { version: 14, name: 'waiting', sql: '' }
