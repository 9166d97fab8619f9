import type { Handlers, Writing } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import type { LocationId } from '../kernel/ids.ts'
import { refuseField } from '../kernel/refusals.ts'
import { listTypes, saveType } from './appointment-types.ts'
import type { clinicContract } from './contract.ts'
import { federalHolidayName, federalHolidays } from './federal-holidays.ts'
import { closeOnFederalHolidays } from './federal-closing.ts'
import { listHolidays, saveHoliday } from './holidays.ts'
import { findLocation, listLocations, saveLocation } from './locations.ts'
import { practiceSettings, savePractice } from './practice-settings.ts'
import { listProviders, saveProvider } from './providers.ts'
import { lineSpelled, listResources, saveResource } from './resources.ts'

export const clinicHandlers: Handlers<typeof clinicContract> = {
  directory: ({ db }) => ({
    practice: practiceSettings(db),
    locations: listLocations(db),
    providers: listProviders(db),
    resources: listResources(db),
    types: listTypes(db),
    holidays: listHolidays(db),
  }),
  savePractice: ({ db, now }, { version, ...practice }) => ({
    version: savePractice(db, practice, version, now),
  }),
  saveLocation: saving(saveLocation),
  saveProvider: saving(saveProvider),
  saveResource: saving((db, resource, version, now) => {
    requireLocation(db, resource.locationId, resource.active)
    const category = lineSpelled(db, resource.category)
    return saveResource(db, { ...resource, category }, version, now)
  }),
  saveType: saving((db, type, version, now) => {
    const needs = type.needs.map((need) => ({ ...need, category: lineSpelled(db, need.category) }))
    return saveType(db, { ...type, needs }, version, now)
  }),
  saveHoliday: saving((db, holiday, version, now) => {
    if (holiday.locationId !== null) requireLocation(db, holiday.locationId, holiday.active)
    return saveHoliday(db, holiday, version, now)
  }),
  federalHolidays: ({ db }, { year }) => {
    const { language } = practiceSettings(db)
    return federalHolidays(year).map((holiday) => ({
      ...holiday,
      name: federalHolidayName(holiday, language),
    }))
  },
  addFederalHolidays: ({ db, now, about }, asked) => {
    about({ subjectId: asked.locationId ?? 'practice' })
    if (asked.locationId !== null) requireLocation(db, asked.locationId, true)
    return closeOnFederalHolidays(db, asked, now)
  },
}

type Save<Kept> = (db: Writing['db'], kept: Kept, version: number | null, now: number) => number

/** The handler around a saving function; the audit entry names what was saved. */
function saving<Kept extends { readonly id: string }>(save: Save<Kept>) {
  return ({ db, now, about }: Writing, input: Kept & { readonly version: number | null }) => {
    about({ subjectId: input.id })
    return { version: save(db, input, input.version, now) }
  }
}

/** What is in use belongs to a location in use; what no longer is may stay with an old one. */
function requireLocation(db: Reader, id: LocationId, inUse: boolean): void {
  const location = findLocation(db, id)
  if (!location) throw refuseField('locationId', 'not_found')
  if (inUse && !location.active) throw refuseField('locationId', 'inactive')
}
