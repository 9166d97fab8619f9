import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { LocationId } from '../../core/kernel/ids.ts'
import { isStanding } from '../board/columns.ts'
import { ask } from '../client/client.ts'
import { useDesk } from '../desk/desk.ts'
import type { DateRange } from './range.ts'

/** The appointments of a range of dates at a location, of the chosen provider or of everyone. */
export function useRange({ from, to }: DateRange, locationId: LocationId) {
  const providerId = useDesk((desk) => desk.providerId)
  return useQuery(
    ask.appointments.list.queryOptions({
      input: { from, to, locationId, providerId },
      placeholderData: keepPreviousData,
      select: (entries) => entries.filter(isStanding),
    }),
  )
}

/** How many minutes are worked on each date of a range, by date; empty until that is known. */
export function useWorked({ from, to }: DateRange, locationId: LocationId) {
  const providerId = useDesk((desk) => desk.providerId)
  const { data } = useQuery(
    ask.availability.workingMinutes.queryOptions({
      input: { from, to, locationId, providerId },
      placeholderData: keepPreviousData,
    }),
  )
  return useMemo(() => new Map(data?.map(({ date, minutes }) => [date, minutes])), [data])
}
