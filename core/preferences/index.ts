export { preferencesHandlers } from './procedures.ts'
