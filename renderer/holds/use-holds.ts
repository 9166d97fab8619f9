import { useQuery } from '@tanstack/react-query'
import type { Hold } from '../../core/appointments/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { LocationId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'

const none: readonly Hold[] = []

/** The times that are held on a date; asked again when the first of them ends by itself. */
export function useHolds(date: LocalDate, locationId: LocationId): readonly Hold[] {
  const query = useQuery({
    ...ask.appointments.holds.queryOptions({ input: { from: date, to: date, locationId } }),
    refetchInterval: ({ state: { data } }) => untilNextEnd(data ?? none),
  })
  return query.data ?? none
}

/** Milliseconds until one ends, and a little more; false where none is held. */
function untilNextEnd(holds: readonly Hold[]): number | false {
  if (holds.length === 0) return false
  const next = Math.min(...holds.map(({ expiresAt }) => expiresAt))
  return Math.max(1000, next - Date.now() + 50)
}
