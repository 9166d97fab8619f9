import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { dateAt, type Zone } from '../../core/kernel/zones.ts'
import { owes } from '../board/flags.ts'
import { minutesLong } from '../board/wall.ts'

/** How full a day is. */
export interface DayLoad {
  readonly visits: number
  /** Minutes booked, of all providers together. */
  readonly minutes: number
  /** Minutes worked, of the same providers; null while that is not known. */
  readonly worked: number | null
  /** Visits of those who owe something from before, or left it. */
  readonly owing: number
}

/** How full a date is at a location in `zone`. */
export function loadOf(
  date: LocalDate,
  entries: readonly BoardEntry[],
  zone: Zone,
  worked: number | null,
): DayLoad {
  const mine = entries.filter((entry) => dateAt(entry.startsAt, zone) === date)
  return {
    visits: mine.length,
    minutes: mine.reduce((sum, entry) => sum + minutesLong(entry), 0),
    worked,
    owing: mine.filter(owes).length,
  }
}

/**
 * What share of the worked time is booked, 0 to 1 and beyond where more is booked than worked; null
 * where nobody works, or while that is not known.
 */
export const shareOf = ({ minutes, worked }: DayLoad): number | null =>
  worked === null || worked === 0 ? null : minutes / worked
