export { kioskHandlers } from './procedures.ts'
