export { planNotices } from './planning.ts'
export { noticesHandlers } from './procedures.ts'
export { followCalls } from './telling.ts'
