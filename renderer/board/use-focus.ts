import { useEffect, useLayoutEffect, type RefObject } from 'react'
import { useStrayArrows } from '../ui/index.ts'
import { useAttention } from './attention.ts'
import type { Cursor } from './cursor.ts'

/**
 * Gives the focus to the cell of the cursor each time that the cursor is sent somewhere, and keeps
 * it there when the cell is drawn anew, or the next day is waited for; never takes it from elsewhere on
 * the screen.
 */
export function useFocus(scroller: RefObject<HTMLElement | null>, cursor: Cursor | null): void {
  const calls = useAttention((attention) => attention.calls)
  const { columnKey, minute, visitId } = cursor ?? {}
  useEffect(() => {
    const { activeElement } = document
    if (calls === 0 && !scroller.current?.contains(activeElement)) return
    const free =
      activeElement === null ||
      activeElement.contains(scroller.current) ||
      scroller.current?.contains(activeElement)
    if (!free) return
    focusCursor(scroller.current)
  }, [scroller, calls, columnKey, minute, visitId])
  useLayoutEffect(() => {
    const grid = scroller.current
    return () => {
      if (grid?.contains(document.activeElement)) useAttention.getState().enter()
    }
  }, [scroller])
  useStrayArrows(() => focusCursor(scroller.current))
}

/** @returns false where the board has no cell to go to */
function focusCursor(scroller: HTMLElement | null): boolean {
  const cell = scroller?.querySelector<HTMLElement>('[data-cursor]')
  cell?.focus({ preventScroll: true })
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  return cell !== undefined && cell !== null
}
