export { flowHandlers } from './procedures.ts'
