export { seriesHandlers } from './procedures.ts'
