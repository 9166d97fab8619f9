export { plansHandlers } from './procedures.ts'
