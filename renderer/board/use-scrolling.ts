import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import type { ShownDay } from './day-context.ts'
import { topOf, type Scale } from './geometry.ts'

/**
 * Where the board is scrolled to: at first, and whenever today is shown, a little above now; on any
 * other first day, the opening. A change of zoom keeps the middle of the window in place.
 */
export function useScrolling(
  scroller: RefObject<HTMLElement | null>,
  scale: Scale,
  { date, nowMinute, columns }: ShownDay,
): void {
  const shown = useRef<string | null>(null)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || shown.current === date) return
    const first = shown.current === null
    shown.current = date
    const opening = Math.min(...columns.flatMap(({ working }) => working.map(([start]) => start)))
    if (nowMinute !== null) {
      element.scrollTo({ top: topOf(nowMinute, scale) - element.clientHeight / 3 })
    } else if (first && Number.isFinite(opening)) {
      element.scrollTo({ top: topOf(opening, scale) - 8 })
    }
  }, [scroller, scale, date, nowMinute, columns])
  useSteadyMiddle(scroller, scale.pixelsPerMinute)
}

function useSteadyMiddle(scroller: RefObject<HTMLElement | null>, pixelsPerMinute: number): void {
  const before = useRef(pixelsPerMinute)
  useEffect(() => {
    const element = scroller.current
    const ratio = pixelsPerMinute / before.current
    before.current = pixelsPerMinute
    if (!element || ratio === 1) return
    const half = element.clientHeight / 2
    element.scrollTo({ top: (element.scrollTop + half) * ratio - half })
  }, [scroller, pixelsPerMinute])
}
