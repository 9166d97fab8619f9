import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { Directory } from '../../core/clinic/contract.ts'
import type { Group } from '../../core/groups/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { LocationId, ProviderId } from '../../core/kernel/ids.ts'
import { dateAt } from '../../core/kernel/zones.ts'
import { columnsOf, type Column, type ColumnsBy, type DayParts } from './columns.ts'
import type { DatedDay } from './use-day.ts'

/** More columns than this, and each day is one column of everybody. */
export const MOST_COLUMNS = 28

/** What the board is made of, over all its dates. */
export interface BoardParts {
  readonly directory: Directory
  readonly days: readonly DatedDay[]
  readonly entries: readonly BoardEntry[]
  readonly groups: readonly Group[]
  readonly dates: readonly LocalDate[]
  /** Where one looks; columns that stand for locations show all of them. */
  readonly locationId: LocationId
  readonly by: ColumnsBy
  readonly providerId: ProviderId | null
  /** An entry is drawn at least so many minutes tall. */
  readonly shortest: number
}

/** The columns of all dates, and whether they were too many for one each. */
export interface BoardColumns {
  readonly columns: readonly Column[]
  readonly crowded: boolean
}

/** One column for each provider, room or location of each date, day by day. */
export function columnsOver(parts: BoardParts): BoardColumns {
  const columns = made(parts, parts.by)
  if (parts.dates.length === 1 || columns.length <= MOST_COLUMNS) return { columns, crowded: false }
  return { columns: made(parts, 'location'), crowded: parts.by !== 'location' }
}

function made(parts: BoardParts, by: ColumnsBy): Column[] {
  const places =
    by === 'location' && parts.by === 'location' ? everyPlace(parts) : [parts.locationId]
  return parts.dates.flatMap((date) =>
    places.flatMap((locationId) => columnsOf(partsOn(date, locationId, by, parts))),
  )
}

/** The locations in use, and those that something stands at all the same. */
function everyPlace({ directory, entries }: BoardParts): LocationId[] {
  const booked = new Set(entries.map(({ locationId }) => locationId))
  return directory.locations
    .filter(({ id, active }) => active || booked.has(id))
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ id }) => id)
}

function partsOn(
  date: LocalDate,
  locationId: LocationId,
  by: ColumnsBy,
  { dates, ...parts }: BoardParts,
): DayParts {
  const zone = parts.directory.locations.find(({ id }) => id === locationId)?.zone ?? 'UTC'
  const here = (row: { startsAt: number; locationId: LocationId }) =>
    row.locationId === locationId && dateAt(row.startsAt, zone) === date
  return {
    ...{ ...parts, by, date, locationId, zone, severalDays: dates.length > 1 },
    days: parts.days.filter((day) => day.date === date),
    entries: parts.entries.filter(here),
    groups: parts.groups.filter(here),
  }
}
