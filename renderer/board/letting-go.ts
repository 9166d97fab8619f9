import type { BoardEntry } from '../../core/appointments/contract.ts'
import { useAttention } from './attention.ts'
import { useDropTarget } from './drop-target.ts'
import { parkHand } from './use-keys.ts'

/** Gives what is in hand back. */
export const giveBack = (): void => useAttention.getState().act({ do: 'let_go' })

/**
 * Lets go of what is in hand: over the pinboard it is parked, over an arrow it is given back.
 *
 * @param elsewhere what letting go means anywhere else
 */
export function letGo(elsewhere: () => void, park: (visit: BoardEntry) => void): void {
  const { over } = useDropTarget.getState()
  if (over === null) elsewhere()
  else if (over === 'pinboard') parkHand(park)
  else giveBack()
}
