import type { Writer } from '../database/handles.ts'
import { newId, type HolidayId, type LocationId } from '../kernel/ids.ts'
import type { Holiday } from './contract.ts'
import type { FederalHoliday } from './federal-contract.ts'
import { federalHolidayName, federalHolidays } from './federal-holidays.ts'
import { closes, listHolidays, saveHoliday } from './holidays.ts'
import { practiceSettings } from './practice-settings.ts'
import type { Stored } from './stored.ts'

/** Which federal holidays close what. */
interface Wanted {
  readonly years: readonly number[]
  readonly which: readonly FederalHoliday['code'][]
  /** Null closes every location. */
  readonly locationId: LocationId | null
}

/**
 * Closes on the observed days of federal holidays, named in the language of the practice. A day
 * that is closed already is left alone; one that was closed once and given up is closed again.
 *
 * @param now epoch ms
 */
export function closeOnFederalHolidays(db: Writer, wanted: Wanted, now: number) {
  const { language } = practiceSettings(db)
  const known = listHolidays(db)
  const days = [...new Set(wanted.years)]
    .flatMap(federalHolidays)
    .filter(({ code }) => wanted.which.includes(code))
  const open = days.filter(({ observed }) => !isClosed(known, observed, wanted.locationId))
  for (const day of open) {
    const { locationId } = wanted
    const fields = { date: day.observed, name: federalHolidayName(day, language), locationId }
    const former = known.find(
      (each) => each.date === day.observed && each.locationId === locationId,
    )
    const id = former?.id ?? newId<HolidayId>(now)
    saveHoliday(db, { id, ...fields, active: true }, former?.version ?? null, now)
  }
  return { added: open.length, closedAlready: days.length - open.length }
}

const isClosed = (
  known: readonly Stored<Holiday>[],
  date: Holiday['date'],
  locationId: LocationId | null,
): boolean =>
  known.some(
    (each) =>
      each.active &&
      each.date === date &&
      (locationId === null ? each.locationId === null : closes(each, locationId)),
  )
