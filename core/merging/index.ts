export { mergingHandlers } from './procedures.ts'
