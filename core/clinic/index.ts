export { findType, listActiveTypes, listTypes, saveType } from './appointment-types.ts'
export { federalHolidayName, federalHolidays } from './federal-holidays.ts'
export { closes, holidaysBetween, holidaysOn, listHolidays, saveHoliday } from './holidays.ts'
export { findLocation, listActiveLocations, listLocations, saveLocation } from './locations.ts'
export { practiceSettings, savePractice } from './practice-settings.ts'
export { practiceToday } from './practice-today.ts'
export { clinicHandlers } from './procedures.ts'
export {
  findProvider,
  listActiveProviders,
  listProviders,
  saveProvider,
  sees,
} from './providers.ts'
export { findResource, findResources, listResources, saveResource } from './resources.ts'
export type { Stored } from './stored.ts'
