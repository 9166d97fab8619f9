import type { Step } from './step.ts'

export const absencesStep: Step = { version: 15, name: 'absences', sql: '' }
