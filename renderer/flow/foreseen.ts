import { useEffect } from 'react'
import { create } from 'zustand'
import { MINUTE } from '../../core/kernel/clock.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { AppointmentId, ProviderId } from '../../core/kernel/ids.ts'
import { useOutlook, type Outlook } from './use-flow.ts'

/** How today is likely to go on, at hand for every cell of a board without a query of its own. */
const useForeseen = create<Outlook>()(() => ({ starts: new Map(), behind: new Map() }))

/** Keeps what is foreseen of today while a board is open. */
export function useWatchedOutlook(today: LocalDate): void {
  const outlook = useOutlook({ date: today, locationId: null })
  useEffect(() => useForeseen.setState(outlook), [outlook])
}

/** A start that is later by less than so, in ms, is as good as booked. */
export const NOTICEABLE = 5 * MINUTE

/** The face of an appointment has little room: it says so only where it matters, in ms. */
const MATTERS = 10 * MINUTE

/** When a visit is likely to begin (epoch ms), where that is so much later that it matters; else null. */
export const useLikelyStart = (id: AppointmentId, startsAt: number): number | null =>
  useForeseen(({ starts }) => {
    const start = starts.get(id)
    return start !== undefined && start - startsAt >= MATTERS ? start : null
  })

/** Minutes by which a provider runs behind; 0 for one who keeps up. */
export const useBehind = (id: ProviderId | null): number =>
  useForeseen(({ behind }) => (id === null ? 0 : (behind.get(id) ?? 0)))
