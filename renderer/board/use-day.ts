import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { addDays, type LocalDate } from '../../core/kernel/dates.ts'
import type { LocationId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'

const appointments = (date: LocalDate, locationId: LocationId | null) =>
  ask.appointments.list.queryOptions({
    input: { from: date, to: date, locationId },
    enabled: locationId !== null,
  })

const availability = (date: LocalDate, locationId: LocationId | null) =>
  ask.availability.days.queryOptions({ input: { date, locationId }, enabled: locationId !== null })

const groups = (date: LocalDate, locationId: LocationId | null) =>
  ask.groups.list.queryOptions({
    input: { from: date, to: date, locationId },
    enabled: locationId !== null,
  })

/** The appointments and hours of a day at a location; the days beside it are fetched ahead. */
export function useDay(date: LocalDate, locationId: LocationId | null) {
  const entries = useQuery(appointments(date, locationId))
  const days = useQuery(availability(date, locationId))
  const meeting = useQuery(groups(date, locationId))
  usePrefetched(date, entries.isSuccess ? locationId : null)
  return {
    entries: entries.data,
    days: days.data,
    groups: meeting.data,
    error:
      entries.data && days.data && meeting.data
        ? null
        : (entries.error ?? days.error ?? meeting.error),
    retry: () => Promise.all([entries.refetch(), days.refetch(), meeting.refetch()]),
  }
}

function usePrefetched(date: LocalDate, locationId: LocationId | null): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (locationId === null) return
    for (const day of [addDays(date, 1), addDays(date, -1)]) {
      queries.query(appointments(day, locationId)).catch(() => undefined)
      queries.query(availability(day, locationId)).catch(() => undefined)
      queries.query(groups(day, locationId)).catch(() => undefined)
    }
  }, [queries, date, locationId])
}
