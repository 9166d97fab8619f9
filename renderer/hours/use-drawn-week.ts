import { useMemo, useState } from 'react'
import type { StoredBlock, StoredHours, WeekPlan } from '../../core/availability/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { ProviderId, SeasonId } from '../../core/kernel/ids.ts'
import { draftOf } from './draft.ts'
import { endOfPeriod, type Period } from './periods.ts'

/** What is stored: of the set that is drawn, and everything of the provider. */
export interface Stored {
  readonly hours: readonly StoredHours[]
  readonly blocks: readonly StoredBlock[]
  readonly all: readonly { readonly id: string; readonly version: number }[]
}

interface Start {
  readonly providerId: ProviderId
  readonly seasonId: SeasonId | null
  readonly today: LocalDate
  readonly periods: readonly Period[]
  readonly period: Period
  readonly stored: Stored
}

/** The week while it is drawn, the dates on which it is to hold, and the plan that both make. */
export function useDrawnWeek({ providerId, seasonId, today, periods, period, stored }: Start) {
  const first = period.from ?? today
  const [start] = useState(() => ({
    draft: draftOf(stored.hours, stored.blocks, first),
    seen: stored.all.map(({ id, version }) => ({ id, version })),
  }))
  const [draft, setDraft] = useState(start.draft)
  const [dates, setDates] = useState<Pick<WeekPlan, 'from' | 'to'>>({ from: first, to: period.to })
  const plan = useMemo<WeekPlan>(
    () => ({
      ...{ providerId, seasonId, ...dates },
      hours: [...draft.hours],
      blocks: [...draft.blocks],
    }),
    [providerId, seasonId, dates, draft],
  )
  return {
    draft,
    setDraft,
    dates,
    plan,
    seen: start.seen,
    isDrawn: JSON.stringify(draft) !== JSON.stringify(start.draft),
    discard: () => setDraft(start.draft),
    /** A change that is entered ahead holds until the next one, unless told otherwise. */
    setFrom: (from: LocalDate | null) =>
      setDates({ from, to: from === null ? null : endOfPeriod(periods, from) }),
    setTo: (to: LocalDate | null) => setDates((before) => ({ ...before, to })),
    setDates,
  }
}
