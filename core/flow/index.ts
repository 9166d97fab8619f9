export { foreseen } from './board.ts'
export { followDepartures } from './departing.ts'
export { flowHandlers } from './procedures.ts'
