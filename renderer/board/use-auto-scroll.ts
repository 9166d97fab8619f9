import { useEffect, useRef, type RefObject } from 'react'
import { useAttention } from './attention.ts'
import { useDropTarget } from './drop-target.ts'
import { scrollSpeed } from './geometry.ts'
import type { Point } from './press.ts'

/**
 * Scrolls while a drag rests near an edge of the columns, and keeps what is in hand under the pointer.
 *
 * @param point where the pointer is; null when it drags nothing
 * @param drag told to follow after each scrolled frame
 */
export function useAutoScroll(
  scroller: RefObject<HTMLElement | null>,
  point: RefObject<Point | null>,
  drag: (at: Point) => void,
): void {
  const busy = useAttention(({ hand }) => hand !== null)
  const follow = useRef(drag)
  useEffect(() => {
    follow.current = drag
  })
  useEffect(() => {
    if (!busy) return
    let frame = 0
    const turn = () => {
      const at = point.current
      const isBeside = useDropTarget.getState().over !== null
      if (at && !isBeside && scrollTowards(scroller.current, at)) follow.current(at)
      frame = requestAnimationFrame(turn)
    }
    frame = requestAnimationFrame(turn)
    return () => cancelAnimationFrame(frame)
  }, [busy, scroller, point])
}

function scrollTowards(element: HTMLElement | null, at: Point): boolean {
  if (!element) return false
  const box = element.getBoundingClientRect()
  const { scrollLeft, scrollTop } = element
  element.scrollLeft += scrollSpeed(at.clientX - box.left, box.width)
  element.scrollTop += scrollSpeed(at.clientY - box.top, box.height)
  return element.scrollLeft !== scrollLeft || element.scrollTop !== scrollTop
}
