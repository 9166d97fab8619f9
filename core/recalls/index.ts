export { recallsHandlers } from './procedures.ts'
