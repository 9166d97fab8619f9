import { useEffect, useRef, type PointerEvent } from 'react'
import { useAttention } from '../board/attention.ts'

/** Pixels that a pointer moves before a press becomes a drag. */
const SLACK = 4

/**
 * Begins a drag at something outside of the board's columns, which then follow it.
 *
 * @param take takes it in hand; null where it may not be
 * @returns the handler of the pointer going down
 */
export function useDragFrom(take: (() => void) | null): (event: PointerEvent) => void {
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])
  return (down) => {
    if (take === null || down.button !== 0 || down.pointerType === 'touch') return
    const drag = new AbortController()
    stop.current = drag
    const { signal } = drag
    const move = (event: globalThis.PointerEvent) => {
      const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY)
      if (far > SLACK && useAttention.getState().hand === null) take()
    }
    const end = () => drag.abort()
    window.addEventListener('pointermove', move, { signal })
    window.addEventListener('pointerup', end, { signal })
    window.addEventListener('pointercancel', end, { signal })
  }
}
