import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { WeekPlan } from '../../core/availability/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { ask } from '../client/client.ts'
import { outsideDates } from './outside-dates.ts'

/** The visits that a plan would leave outside. */
export const useOutside = (plan: WeekPlan, today: LocalDate) =>
  useQuery(
    ask.appointments.outsideHours.queryOptions({
      input: { plan, ...outsideDates(plan, today) },
      placeholderData: keepPreviousData,
    }),
  )
