import { useCallback } from 'react'
import type { FoundVisit } from '../../core/appointments/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { dateAt } from '../../core/kernel/zones.ts'
import { useDirectory } from '../client/directory.ts'
import { useNow } from '../desk/use-now.ts'

/** On which day a visit is, by the wall clock of its location. */
export function useVisitDate(): (visit: FoundVisit) => { date: LocalDate; isToday: boolean } {
  const { known } = useDirectory()
  const now = useNow()
  return useCallback(
    ({ startsAt, locationId }) => {
      const zone = known?.location(locationId)?.zone ?? 'UTC'
      const date = dateAt(startsAt, zone)
      return { date, isToday: date === dateAt(now, zone) }
    },
    [known, now],
  )
}
