import { useMemo, useState } from 'react'
import type { StoredBlock, StoredHours, WeekPlan } from '../../core/availability/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { ProviderId, SeasonId } from '../../core/kernel/ids.ts'
import { draftOf } from './draft.ts'
import { endOfPeriod, type Period } from './periods.ts'

/** What is stored of the set that is drawn. */
export interface Stored {
  readonly hours: readonly StoredHours[]
  readonly blocks: readonly StoredBlock[]
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
  const usual = { from: first, to: period.to }
  const [start, setStart] = useState(() => startOf(stored, first))
  const [draft, setDraft] = useState(start.draft)
  const [dates, setDates] = useState<Pick<WeekPlan, 'from' | 'to'>>(usual)
  const isDrawn = JSON.stringify(draft) !== JSON.stringify(start.draft)
  // What others save meanwhile is shown at once, unless something is drawn over it.
  if (!isDrawn && !isSame(seenOf(stored), start.seen)) {
    const next = startOf(stored, first)
    setStart(next)
    setDraft(next.draft)
    setDates(usual)
  }
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
    isDrawn,
    discard: () => setDraft(start.draft),
    /** A change that is entered ahead holds until the next one, unless told otherwise. */
    setFrom: (from: LocalDate | null) =>
      setDates({ from, to: from === null ? null : endOfPeriod(periods, from) }),
    setTo: (to: LocalDate | null) => setDates((before) => ({ ...before, to })),
    setDates,
  }
}

type Seen = { id: string; version: number }[]

const startOf = (stored: Stored, date: LocalDate) => ({
  draft: draftOf(stored.hours, stored.blocks, date),
  seen: seenOf(stored),
})

const seenOf = ({ hours, blocks }: Stored): Seen =>
  [...hours, ...blocks].map(({ id, version }) => ({ id, version }))

const isSame = (a: Seen, b: Seen): boolean => JSON.stringify(a) === JSON.stringify(b)
