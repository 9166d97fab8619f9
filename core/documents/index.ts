export { documentsHandlers } from './procedures.ts'
