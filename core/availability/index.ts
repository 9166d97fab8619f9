export { loadCalendar } from './calendar.ts'
export { daysIn, gridStarts, type Day } from './starts/days.ts'
export type { Candidate, Need, Pool } from './starts/needs.ts'
export {
  dayOf,
  whyOutside,
  type Calendar,
  type OutsideWhy,
  type Post,
  type PostDay,
} from './starts/openings.ts'
export { availabilityHandlers } from './procedures.ts'
export { closuresOf, type Closure, type ResourceTimes } from './rooms/resource-hours.ts'
export { loadResourceTimes } from './rooms/resource-times.ts'
export { everWorks, rotaOf, type Rota } from './starts/rota.ts'
export { blocksOn, keepsOut } from './starts/set-aside.ts'
export { calendarsAround } from './showing.ts'
export { freeStarts, type FreeStart, type Stretch, type Wish } from './starts/slots.ts'
export {
  anyTime,
  setAsideFor,
  setAsideOver,
  startsIn,
  workingOver,
  type Within,
} from './starts/stretches.ts'
export {
  buffersOf,
  neededIn,
  taken,
  type Busy,
  type Piece,
  type ProviderBusy,
} from './starts/taken.ts'
export { saveTimeOff, timeOffOf, timeOffOfAbsence } from './time-off.ts'
export { saveBlock } from './weeks/blocks.ts'
export { saveSeason } from './weeks/seasons.ts'
export { saveTemplate } from './weeks/templates.ts'
export { hoursOf, saveHours } from './weeks/weekly-hours.ts'
export { requireOwnOrAll } from './whose.ts'
