import { useEffect, useEffectEvent, useState } from 'react'
import { SECOND } from '../../core/kernel/clock.ts'

/** Nobody touched the kiosk for so long: it asks whether somebody is there; ms. */
const ASK_AFTER = 45 * SECOND

/** And for so long in all: it forgets what was typed and begins anew. */
const FORGET_AFTER = 60 * SECOND

/** A screen reader presses by `click` alone. */
const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'click'] as const

/** Whether to ask if somebody is still there; calls `onGone` when nobody answers. */
export function useIdle(isWatching: boolean, onGone: () => void): boolean {
  const [isAsking, setAsking] = useState(false)
  const gone = useEffectEvent(onGone)
  useEffect(() => {
    if (!isWatching) return undefined
    let touched = Date.now()
    const touch = () => {
      touched = Date.now()
      setAsking(false)
    }
    const timer = setInterval(() => {
      const still = Date.now() - touched
      if (still >= FORGET_AFTER) gone()
      else setAsking(still >= ASK_AFTER)
    }, SECOND)
    for (const sign of signs) window.addEventListener(sign, touch, { capture: true, passive: true })
    return () => {
      clearInterval(timer)
      setAsking(false)
      for (const sign of signs) window.removeEventListener(sign, touch, { capture: true })
    }
  }, [isWatching])
  return isAsking
}
