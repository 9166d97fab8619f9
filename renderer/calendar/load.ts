import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { dateAt, type Zone } from '../../core/kernel/zones.ts'
import { minutesLong } from '../board/wall.ts'

/** How full a day is. */
export interface DayLoad {
  readonly visits: number
  /** Minutes booked, of all providers together. */
  readonly minutes: number
  /** Visits with something still owed. */
  readonly owing: number
}

/** How full a date is at a location in `zone`. */
export function loadOf(date: LocalDate, entries: readonly BoardEntry[], zone: Zone): DayLoad {
  const mine = entries.filter((entry) => dateAt(entry.startsAt, zone) === date)
  return {
    visits: mine.length,
    minutes: mine.reduce((sum, entry) => sum + minutesLong(entry), 0),
    owing: mine.filter((entry) => entry.dueCents > 0).length,
  }
}
