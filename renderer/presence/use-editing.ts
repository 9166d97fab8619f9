import { useEffect } from 'react'
import type { Edited } from '../../core/presence/contract.ts'
import { MINUTE } from '../../core/kernel/clock.ts'
import { client } from '../client/client.ts'

/** Who only glances at something is not announced, in ms. */
const GLANCE = 1500
/** How often it is said again; the core forgets after five minutes. */
const AGAIN = 2 * MINUTE

/**
 * Tells colleagues that something is being edited here for as long as the caller is shown. Should a
 * message be lost, nobody is stopped by it: presence is a courtesy, versions guard what is saved.
 */
export function useEditing(what: Edited, subjectId: string): void {
  useEffect(() => {
    const subject = { what, subjectId }
    let again: ReturnType<typeof setInterval> | undefined
    const enter = () => void client.presence.enter(subject).catch(() => undefined)
    const begin = setTimeout(() => {
      enter()
      again = setInterval(enter, AGAIN)
    }, GLANCE)
    return () => {
      clearTimeout(begin)
      if (again === undefined) return
      clearInterval(again)
      void client.presence.leave(subject).catch(() => undefined)
    }
  }, [what, subjectId])
}
