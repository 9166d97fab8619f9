import type { Parked } from '../../core/appointments/contract.ts'
import { useAttention } from '../board/attention.ts'
import { keyOn, UNASSIGNED } from '../board/column-model.ts'
import type { Cursor } from '../board/cursor.ts'
import type { Place } from '../board/in-hand.ts'
import { minutesLong } from '../board/wall.ts'

/** Where a visit comes from that has no place on the board: before every day. */
const OFF_THE_BOARD = -1

/**
 * Takes a parked visit in hand, at the cell of the cursor; it is put like one that was cut.
 *
 * @param at the date that the board shows, and where its cursor is
 * @param by keys, or a drag that is under way
 */
export function takeInHand(visit: Parked, at: Landing, by: 'keyboard' | 'pointer'): void {
  const { act, point } = useAttention.getState()
  const { date, cursor } = at
  const from: Place = {
    ...{ date, columnKey: keyOn(UNASSIGNED, date), startMinute: OFF_THE_BOARD },
    minutes: minutesLong(visit),
  }
  act({ do: 'lift', visit, from, by, grip: 0 })
  const { columnKey, minute } = cursor
  act({ do: 'drag', columnKey, date, minute })
  if (by === 'keyboard') point({ columnKey, minute, visitId: null })
}

/** Where a visit lands that is taken from the pinboard. */
export interface Landing {
  readonly date: Place['date']
  readonly cursor: Pick<Cursor, 'columnKey' | 'minute'>
}
