import type { Reader, Writer } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type { LocationId } from '../kernel/ids.ts'
import type { Holiday } from './contract.ts'
import { unflag, type Flagged, type Stored } from './stored.ts'

type Row = Flagged<Stored<Holiday>>

const SELECT = 'select id, date, name, location_id as locationId, active, version from holidays'

/** The holidays that close a location on a date: its own and those of every location. */
export const holidaysOn = (
  db: Reader,
  date: LocalDate,
  locationId: LocationId,
): Stored<Holiday>[] =>
  holidaysBetween(db, date, date).filter((holiday) => closes(holiday, locationId))

/** The holidays in force from `from` to `to`, both included, of any location, by date. */
export const holidaysBetween = (db: Reader, from: LocalDate, to: LocalDate): Stored<Holiday>[] =>
  db
    .prepared<Row>(`${SELECT} where active = 1 and date between ? and ? order by date, id`)
    .all(from, to)
    .map(unflag)

/** True when a holiday closes that location. */
export const closes = (holiday: Holiday, locationId: LocationId): boolean =>
  holiday.locationId === null || holiday.locationId === locationId

/** Every holiday by date, those no longer in force included. */
export const listHolidays = (db: Reader): Stored<Holiday>[] =>
  db.prepared<Row>(`${SELECT} order by date, name, id`).all().map(unflag)

/** Adds or changes a holiday. @returns its version. @throws Refusal `stale`, `not_found` */
export const saveHoliday = (
  db: Writer,
  { id, date, name, locationId, active }: Holiday,
  version: number | null,
  now: number,
): number => {
  const row = { id, date, name, location_id: locationId, active: active ? 1 : 0 }
  return saveVersioned(db, 'holidays', row, version, now)
}
