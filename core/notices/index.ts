export { noticesHandlers } from './procedures.ts'
