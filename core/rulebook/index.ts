export { rulebookHandlers } from './procedures.ts'
