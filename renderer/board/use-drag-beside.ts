import { useEffect } from 'react'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { useAttention } from './attention.ts'
import { followTarget } from './drop-target.ts'
import { giveBack, letGo } from './letting-go.ts'

/**
 * Follows a drag where the columns do not: one that began at the pinboard, or under which the board
 * turned. What is let go beside the columns is parked over the pinboard, and given back elsewhere.
 */
export function useDragBeside(park: (visit: BoardEntry) => void): void {
  const isDragged = useAttention(({ hand }) => hand?.doing === 'moving' && hand.by === 'pointer')
  useEffect(() => {
    if (!isDragged) return undefined
    const ended = new AbortController()
    const { signal } = ended
    window.addEventListener('pointermove', followTarget, { signal })
    window.addEventListener('pointerup', () => letGo(giveBack, park), { signal })
    window.addEventListener('pointercancel', giveBack, { signal })
    return () => ended.abort()
  }, [isDragged, park])
}
