import { useEffect } from 'react'
import { create } from 'zustand'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { MINUTE } from '../../core/kernel/clock.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { ProviderId } from '../../core/kernel/ids.ts'
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

/** When visits are likely to begin, all at once, to be read by `likelyStart`. */
export const useLikelyStarts = (): Outlook['starts'] => useForeseen(({ starts }) => starts)

/** When a visit is likely to begin (epoch ms), where that is so much later that it matters; else null. */
export function likelyStart(
  starts: Outlook['starts'],
  { id, startsAt }: Pick<BoardEntry, 'id' | 'startsAt'>,
): number | null {
  const start = starts.get(id)
  return start !== undefined && start - startsAt >= MATTERS ? start : null
}

/** Minutes by which a provider runs behind; 0 for one who keeps up. */
export const useBehind = (id: ProviderId | null): number =>
  useForeseen(({ behind }) => (id === null ? 0 : (behind.get(id) ?? 0)))
