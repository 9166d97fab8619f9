export { followVisits } from './following.ts'
export { seriesHandlers } from './procedures.ts'
export { dueSeries, rollSeries, type Rolled } from './rolling.ts'
