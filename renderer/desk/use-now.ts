import { useEffect, useState } from 'react'
import { MINUTE } from '../../core/kernel/clock.ts'

/** The present (epoch ms), new at every full minute. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), MINUTE - (Date.now() % MINUTE) + 1)
    return () => clearTimeout(timer)
  }, [now])
  return now
}
