export { resumeGroup } from './coming-back.ts'
export { partWhenMoved } from './parting.ts'
export { groupsHandlers } from './procedures.ts'
export { groupsBetween } from './store.ts'
