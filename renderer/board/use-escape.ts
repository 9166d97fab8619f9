import { useEffect } from 'react'
import { gridKeys } from './grid-keys.ts'

/**
 * Escape gives back what is in hand, wherever the focus is, and means nothing else meanwhile.
 *
 * @param giveBack the same function from draw to draw
 */
export function useEscape(busy: boolean, giveBack: () => void): void {
  useEffect(() => {
    if (!busy) return undefined
    const press = (event: KeyboardEvent) => {
      if (!gridKeys.drop.includes(event.key)) return
      event.stopPropagation()
      giveBack()
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [busy, giveBack])
}
