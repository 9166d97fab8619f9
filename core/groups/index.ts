export { partWhenMoved } from './parting.ts'
export { groupsHandlers } from './procedures.ts'
