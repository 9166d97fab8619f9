import { queryOptions, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ProviderDay } from '../../core/availability/contract.ts'
import { addDays, datesBetween, dayNumber, type LocalDate } from '../../core/kernel/dates.ts'
import type { LocationId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'

/** The hours of a provider, and the date that they are of. */
export type DatedDay = ProviderDay & { readonly date: LocalDate }

interface Window {
  /** First and last date, both included. */
  readonly from: LocalDate
  readonly to: LocalDate
  /** Null for every location. */
  readonly locationId: LocationId | null
}

const appointments = (input: Window) => ask.appointments.list.queryOptions({ input })

const groups = (input: Window) => ask.groups.list.queryOptions({ input })

const availability = ({ from, to, locationId }: Window) =>
  datesBetween(from, to).map((date) =>
    queryOptions(ask.availability.days.queryOptions({ input: { date, locationId } })),
  )

/** The appointments, hours and groups of some dates; those before and after are fetched ahead. */
export function useDays(window: Window) {
  const entries = useQuery(appointments(window))
  const meeting = useQuery(groups(window))
  const hours = useHours(window)
  usePrefetched(window, Boolean(entries.data && meeting.data && hours.days))
  return {
    entries: entries.data,
    days: hours.days,
    groups: meeting.data,
    error:
      entries.data && hours.days && meeting.data
        ? null
        : (entries.error ?? hours.error ?? meeting.error),
    retry: () => Promise.all([entries.refetch(), hours.refetch(), meeting.refetch()]),
  }
}

function useHours(window: Window) {
  const dates = datesBetween(window.from, window.to)
  return useQueries({
    queries: availability(window),
    combine: (answers) => ({
      days: answers.every(({ data }) => data !== undefined)
        ? answers.flatMap(({ data }, at) => datedOn(dates[at] ?? window.from, data ?? []))
        : undefined,
      error: answers.find(({ error }) => error !== null)?.error ?? null,
      refetch: () => Promise.all(answers.map((answer) => answer.refetch())),
    }),
  })
}

const datedOn = (date: LocalDate, days: readonly ProviderDay[]): DatedDay[] =>
  days.map((day) => ({ ...day, date }))

function usePrefetched({ from, to, locationId }: Window, ready: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!ready) return
    const days = dayNumber(to) - dayNumber(from) + 1
    for (const by of [days, -days]) {
      const beside = { from: addDays(from, by), to: addDays(to, by), locationId }
      queries.query(appointments(beside)).catch(() => undefined)
      queries.query(groups(beside)).catch(() => undefined)
      for (const day of availability(beside)) queries.query(day).catch(() => undefined)
    }
  }, [queries, from, to, locationId, ready])
}
