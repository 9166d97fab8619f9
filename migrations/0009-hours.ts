import type { Step } from './step.ts'

export const hoursStep: Step = { version: 9, name: 'hours', sql: '' }
