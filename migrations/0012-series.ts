import type { Step } from './step.ts'

export const seriesStep: Step = { version: 12, name: 'series', sql: '' }
