export { link as linkItems } from './booking.ts'
export { followAppointments } from './following.ts'
export { plansHandlers } from './procedures.ts'
export { unscheduled } from './unscheduled.ts'
