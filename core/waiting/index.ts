export { waitingHandlers } from './procedures.ts'
