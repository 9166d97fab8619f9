export { groupsHandlers } from './procedures.ts'
