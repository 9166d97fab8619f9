export { presenceHandlers } from './procedures.ts'
