export { formsHandlers } from './procedures.ts'
