export { loadCalendar } from './calendar.ts'
export {
  dayOf,
  whyOutside,
  type Calendar,
  type OutsideWhy,
  type Post,
  type PostDay,
} from './openings.ts'
export { availabilityHandlers } from './procedures.ts'
export {
  freeStarts,
  gridStarts,
  taken,
  type Busy,
  type Candidate,
  type FreeStart,
  type Piece,
} from './slots.ts'
export { calendarsAround } from './showing.ts'
export { saveTimeOff, timeOffOf, timeOffOfAbsence } from './time-off.ts'
export { hoursOf, saveHours } from './weekly-hours.ts'
export { requireOwnOrAll } from './whose.ts'
