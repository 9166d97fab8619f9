export { followVisits } from './following.ts'
export { seriesHandlers } from './procedures.ts'
export { rollSeries, type Rolled } from './rolling.ts'
