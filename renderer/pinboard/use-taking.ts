import { useQueryClient } from '@tanstack/react-query'
import type { Parked } from '../../core/appointments/contract.ts'
import { useAttention } from '../board/attention.ts'
import { shownCursor } from '../board/cursor.ts'
import type { ShownDay } from '../board/day-context.ts'
import { ask } from '../client/client.ts'
import { takeInHand } from './taking.ts'

/** Taking parked visits in hand, at the cell of the cursor on the board that is shown. */
export function useTaking({ columns }: Pick<ShownDay, 'columns'>) {
  const queries = useQueryClient()
  const take = (visit: Parked, by: 'keyboard' | 'pointer') => {
    const { cursor, bounds } = useAttention.getState()
    const here = shownCursor(cursor, columns, bounds)
    const column = columns.find(({ key }) => key === here?.columnKey)
    if (here && column) takeInHand(visit, { date: column.date, cursor: here }, by)
  }
  /** The one that was parked last. @returns false where nothing is parked */
  const takeLatest = (): boolean => {
    const key = ask.appointments.pinboard.queryKey({ input: {} })
    const latest = queries.getQueryData<Parked[]>(key)?.at(-1)
    if (latest) take(latest, 'keyboard')
    return latest !== undefined
  }
  return { take, takeLatest }
}
