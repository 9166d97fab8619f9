export { followAppointments } from './following.ts'
export { plansHandlers } from './procedures.ts'
export { unscheduled } from './unscheduled.ts'
