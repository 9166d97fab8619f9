import type { Reader } from '../database/handles.ts'
import type { LocalDate } from '../kernel/dates.ts'
import { dateAt } from '../kernel/zones.ts'
import { listActiveLocations } from './locations.ts'

/**
 * The date on the practice's wall, by its first location.
 *
 * @param now epoch ms
 */
export const practiceToday = (db: Reader, now: number): LocalDate =>
  dateAt(now, listActiveLocations(db)[0]?.zone ?? 'UTC')
