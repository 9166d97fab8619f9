import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { stand } from '../client/gliding.ts'
import type { ShownDay } from './day-context.ts'
import { topOf, type Scale } from './geometry.ts'

/**
 * Where the board is scrolled to: at first, and whenever today is shown, a little above now; on any
 * other first day, the opening. A change of zoom keeps the middle of the window in place.
 */
export function useScrolling(
  scroller: RefObject<HTMLElement | null>,
  scale: Scale,
  day: ShownDay,
): void {
  const shown = useRef<string | null>(null)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || shown.current === day.date) return
    // Before anything is measured: the cells of one day become those of another where they are.
    stand()
    const top = restingTop(day, scale, element.clientHeight, shown.current === null)
    shown.current = day.date
    if (top !== null) element.scrollTo({ top })
  }, [scroller, scale, day])
  useSteadyMiddle(scroller, scale.pixelsPerMinute)
}

/**
 * Pixels from the top at which a day that is turned to comes to rest; null leaves it where it is.
 *
 * @param height of the window of the board, in pixels
 * @param isFirst whether no day was shown before
 */
export function restingTop(
  { nowMinute, columns }: Pick<ShownDay, 'nowMinute' | 'columns'>,
  scale: Scale,
  height: number,
  isFirst: boolean,
): number | null {
  if (nowMinute !== null) return Math.max(0, topOf(nowMinute, scale) - height / 3)
  const opening = Math.min(...columns.flatMap(({ working }) => working.map(([start]) => start)))
  return isFirst && Number.isFinite(opening) ? Math.max(0, topOf(opening, scale) - 8) : null
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
