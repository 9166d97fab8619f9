export { loadCalendar } from './calendar.ts'
export { daysIn, gridStarts, type Day } from './days.ts'
export type { Candidate, Need, Pool } from './needs.ts'
export {
  dayOf,
  whyOutside,
  type Calendar,
  type OutsideWhy,
  type Post,
  type PostDay,
} from './openings.ts'
export { availabilityHandlers } from './procedures.ts'
export { closuresOf, type Closure, type ResourceTimes } from './resource-hours.ts'
export { loadResourceTimes } from './resource-times.ts'
export { everWorks, rotaOf, type Rota } from './rota.ts'
export { blocksOn, keepsOut } from './set-aside.ts'
export { calendarsAround } from './showing.ts'
export { freeStarts, type FreeStart, type Stretch, type Wish } from './slots.ts'
export {
  anyTime,
  setAsideFor,
  setAsideOver,
  startsIn,
  workingOver,
  type Within,
} from './stretches.ts'
export { buffersOf, neededIn, taken, type Busy, type Piece, type ProviderBusy } from './taken.ts'
export { saveTimeOff, timeOffOf, timeOffOfAbsence } from './time-off.ts'
export { hoursOf, saveHours } from './weekly-hours.ts'
export { requireOwnOrAll } from './whose.ts'
