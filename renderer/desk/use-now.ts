import { startTransition, useEffect, useState } from 'react'
import { MINUTE } from '../../core/kernel/clock.ts'

/** The present (epoch ms), new at every full minute; whatever the hands do then goes first. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const tick = () => startTransition(() => setNow(Date.now()))
    const timer = setTimeout(tick, MINUTE - (Date.now() % MINUTE) + 1)
    return () => clearTimeout(timer)
  }, [now])
  return now
}
