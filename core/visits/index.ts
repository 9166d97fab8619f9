export { visitsHandlers } from './procedures.ts'
