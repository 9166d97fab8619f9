export { absencesHandlers } from './procedures.ts'
