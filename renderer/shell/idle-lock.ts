import { useEffect } from 'react'
import { MINUTE, SECOND } from '../../core/kernel/clock.ts'
import { client } from '../client/client.ts'
import { lockWindow } from '../client/leave.ts'
import { useSession } from '../client/session.ts'

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/**
 * Locks the window when nobody touched it for `idleMinutes`, and tells the host about a person who
 * reads without asking for anything, so that their session does not end under their eyes.
 */
export function useIdleLock(idleMinutes: number | null): void {
  const open = useSession((session) => session.account !== null && session.interruption === null)
  useEffect(() => {
    if (!open || idleMinutes === null) return undefined
    return watch(idleMinutes * MINUTE)
  }, [open, idleMinutes])
}

function watch(idle: number): () => void {
  let touched = Date.now()
  let told = touched
  const touch = () => (touched = Date.now())
  const look = () => {
    const now = Date.now()
    if (now - touched >= idle) lockWindow()
    else if (touched > told && now - told >= MINUTE) {
      told = now
      void client.access.me({}).catch(() => undefined)
    }
  }
  const timer = setInterval(look, 5 * SECOND)
  for (const sign of signs) window.addEventListener(sign, touch, { capture: true, passive: true })
  return () => {
    clearInterval(timer)
    for (const sign of signs) window.removeEventListener(sign, touch, { capture: true })
  }
}
