import { useEffect } from 'react'
import { useAttention } from './attention.ts'
import { useDropTarget } from './drop-target.ts'

/** How long a visit is held over an arrow before the board turns, in ms; and before it turns again. */
const PAUSE = 700

/** Turns the board while a visit in hand rests over the arrow to other days. */
export function useTurning(turn: (by: 1 | -1) => void): void {
  const over = useDropTarget((target) => target.over)
  const isHeld = useAttention(({ hand }) => hand?.doing === 'moving')
  useEffect(() => {
    if (!isHeld || (over !== 'previous' && over !== 'next')) return undefined
    const timer = setInterval(() => turn(over === 'next' ? 1 : -1), PAUSE)
    return () => clearInterval(timer)
  }, [over, isHeld, turn])
  useEffect(() => {
    if (!isHeld) useDropTarget.setState({ over: null })
  }, [isHeld])
}
