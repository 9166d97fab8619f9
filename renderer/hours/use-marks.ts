import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { WeekPlan } from '../../core/availability/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { ask } from '../client/client.ts'

/** The shown week as it is and as the plan would make it, and what is special about its dates. */
export function useMarks(plan: WeekPlan, first: LocalDate) {
  const { t } = useTranslation('hours')
  const { providerId } = plan
  const preview = useQuery(
    ask.availability.preview.queryOptions({
      input: { plan, date: first, days: 7 },
      placeholderData: keepPreviousData,
    }),
  )
  const exceptions = useQuery(
    ask.availability.exceptions.queryOptions({ input: { providerId, from: first } }),
  )
  const marks = new Map<LocalDate, string[]>()
  const mark = (date: LocalDate, words: string) => {
    const before = marks.get(date) ?? []
    if (!before.includes(words)) marks.set(date, [...before, words])
  }
  for (const { date, after } of preview.data ?? [])
    for (const { holiday, timeOff } of after) {
      if (holiday !== null) mark(date, holiday)
      if (timeOff.length > 0) mark(date, t('preview.away'))
    }
  for (const { date, kind } of exceptions.data ?? []) mark(date, t(`exception.badge.${kind}`))
  return { marks, days: preview.data, error: preview.error ?? exceptions.error }
}
