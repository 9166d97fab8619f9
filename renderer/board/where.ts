import type { LocalDate } from '../../core/kernel/dates.ts'
import { dateAt, type Zone } from '../../core/kernel/zones.ts'
import type { Directory } from '../../core/clinic/contract.ts'
import { useDesk } from '../desk/desk.ts'
import type { KnownDirectory } from '../client/directory.ts'

/** The location and the day that board, week and month look at. */
export interface Where {
  readonly location: Directory['locations'][number]
  readonly zone: Zone
  readonly date: LocalDate
  readonly today: LocalDate
}

/**
 * Where the window looks: the chosen location, or the first one in use; the chosen date, or today
 * in its zone. Null while the directory is not here or holds no location.
 */
export function useWhere(known: KnownDirectory | null, now: number): Where | null {
  const chosen = useDesk((desk) => desk.locationId)
  const date = useDesk((desk) => desk.date)
  const locations = known?.directory.locations ?? []
  const location =
    locations.find(({ id }) => id === chosen) ??
    locations.find(({ active }) => active) ??
    locations[0]
  if (!location) return null
  const today = dateAt(now, location.zone)
  return { location, zone: location.zone, date: date ?? today, today }
}
