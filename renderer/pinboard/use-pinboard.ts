import { useQuery } from '@tanstack/react-query'
import type { BoardEntry, Parked } from '../../core/appointments/contract.ts'
import { ask } from '../client/client.ts'

/** What of the practice is off the board; undefined until it is here. */
export const usePinboard = () => useQuery(ask.appointments.pinboard.queryOptions({ input: {} }))

/** An appointment with its line on the pinboard, where it has one. */
export function useWithPin<Entry extends BoardEntry>(entry: Entry): Entry | (Entry & Parked) {
  const query = useQuery(
    ask.appointments.pinboard.queryOptions({
      input: {},
      enabled: entry.status === 'rescheduled',
    }),
  )
  const parked = query.data?.find(({ id }) => id === entry.id)
  if (!parked || entry.status !== 'rescheduled') return entry
  const { wasStatus, parkedAt, parkedBy } = parked
  return { ...entry, wasStatus, parkedAt, parkedBy }
}
