import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import type { FoundPatient } from '../../core/appointments/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { ask } from '../client/client.ts'
import { useMay } from '../client/session.ts'
import { useSettled } from '../client/use-settled.ts'
import { useDesk } from '../desk/desk.ts'
import { useLocale } from '../locales/use-locale.ts'
import { useToday } from '../shell/use-today.ts'
import { nameAndDate, reader } from './name-and-date.ts'

const MOST = 8

const none: readonly FoundPatient[] = []

/** Whom a text finds. */
export interface PeopleFound {
  readonly people: readonly FoundPatient[]
  /** The date that stood beside the name; the visits are then those of that date. */
  readonly date: LocalDate | null
  /** What is shown does not belong to the text yet. */
  readonly isSearching: boolean
  readonly hasFailed: boolean
}

/**
 * Patients for the text as it is typed, each with the next visit; with a date beside the name, with
 * the visits of that date. The last ones stay in sight until the next ones are here.
 */
export function usePeopleSearch(text: string): PeopleFound {
  const may = useMay('appointments.read')
  const typed = text.trim().slice(0, 200)
  const settled = useSettled(typed)
  const { name, date } = useNameAndDate(settled)
  const whole = useLookUp(settled, null, may && settled !== '')
  const parted = useLookUp(name, date, may && date !== null)
  const isWhole = date === null || (whole.data?.length ?? 0) > 0
  const shown = isWhole ? whole : parted
  const { data: people = none, isError: hasFailed } = shown
  const answer = useMemo(
    () => ({ people, date: isWhole ? null : date, hasFailed }),
    [people, isWhole, date, hasFailed],
  )
  const told = useDeferredValue(answer)
  if (!may || typed === '')
    return { people: none, date: null, isSearching: false, hasFailed: false }
  const isAsking = settled !== typed || whole.isFetching || (date !== null && parted.isFetching)
  return { ...told, isSearching: told !== answer || (isAsking && !hasFailed) }
}

const useLookUp = (text: string, on: LocalDate | null, enabled: boolean) =>
  useQuery(
    ask.appointments.lookUp.queryOptions({
      input: { text, on, limit: MOST },
      enabled,
      placeholderData: keepPreviousData,
    }),
  )

function useNameAndDate(text: string) {
  const { locale } = useLocale()
  const today = useToday()
  const shown = useDesk((desk) => desk.date) ?? today
  return useMemo(
    () =>
      today === null || shown === null
        ? { name: text, date: null }
        : nameAndDate(text, reader(today, shown, locale)),
    [text, today, shown, locale],
  )
}

/** The patients whom this account looked at last; asked anew each time that the box is opened. */
export function useRecentPeople(): readonly FoundPatient[] {
  const may = useMay('appointments.read')
  const options = { input: { limit: 5 }, enabled: may, staleTime: 0 }
  return useQuery(ask.appointments.recentPatients.queryOptions(options)).data ?? none
}
