import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Forecast } from '../../core/flow/contract.ts'
import { MINUTE } from '../../core/kernel/clock.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { AppointmentId, LocationId, ProviderId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import { onTheWay, type OnTheWay } from './on-the-way.ts'

/** How the rest of the day is likely to go. */
export interface Outlook {
  /** Expected starts, epoch ms. */
  readonly starts: ReadonlyMap<AppointmentId, number>
  /** Minutes by which providers run behind. */
  readonly behind: ReadonlyMap<ProviderId, number>
}

interface DayAt {
  readonly date: LocalDate
  readonly locationId: LocationId
}

/** A day at a location; null is everywhere. */
interface Outlooked {
  readonly date: LocalDate
  readonly locationId: LocationId | null
}

/** How the day is likely to go on; asked anew each minute, for time itself changes it. */
export function useOutlook({ date, locationId }: Outlooked): Outlook {
  const { data } = useQuery(
    ask.flow.forecast.queryOptions({
      input: { date, locationId },
      refetchInterval: MINUTE,
    }),
  )
  return useMemo(() => outlookOf(data ?? []), [data])
}

const outlookOf = (forecasts: readonly Forecast[]): Outlook => ({
  starts: new Map(
    forecasts.flatMap(({ starts }) =>
      starts.map(({ appointmentId, expectedStartsAt }) => [appointmentId, expectedStartsAt]),
    ),
  ),
  behind: new Map(forecasts.map(({ providerId, behindMinutes }) => [providerId, behindMinutes])),
})

interface Flow {
  /** Undefined until they are here. */
  readonly visits: readonly OnTheWay[] | undefined
  readonly outlook: Outlook
  readonly error: Error | null
  readonly retry: () => void
}

/** The visits of a day on their way through the site; statuses come from the list of the calendar. */
export function useFlow({ date, locationId }: DayAt, now: number): Flow {
  const input = { from: date, to: date, locationId }
  const list = useQuery(ask.appointments.list.queryOptions({ input }))
  const flow = useQuery(ask.flow.board.queryOptions({ input: { date, locationId } }))
  const outlook = useOutlook({ date, locationId })
  const visits = useMemo(
    () => list.data && flow.data && onTheWay(list.data, flow.data, outlook.starts, now),
    [list.data, flow.data, outlook, now],
  )
  const retry = () => void Promise.all([list.refetch(), flow.refetch()])
  return { visits, outlook, error: visits ? null : (list.error ?? flow.error), retry }
}
