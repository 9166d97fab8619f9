import { useEffect, useState, type RefObject } from 'react'

/** The part of the sheet that its scroller shows, in pixels. */
export interface Viewport {
  readonly left: number
  readonly width: number
  /** Pixels of one rem: the text size of the window. */
  readonly rem: number
}

/** Follows the scroller as it is scrolled, resized, or the text size changes. */
export function useViewport(scroller: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ left: 0, width: 1200, rem: 16 })
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const read = () => setViewport((old) => sameOr(old, measure(element)))
    read()
    const sizes = new ResizeObserver(read)
    sizes.observe(element)
    element.addEventListener('scroll', read, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', read)
    }
  }, [scroller])
  return viewport
}

const measure = (element: HTMLElement): Viewport => ({
  left: element.scrollLeft,
  width: element.clientWidth,
  rem: parseFloat(getComputedStyle(document.documentElement).fontSize),
})

const sameOr = (old: Viewport, now: Viewport): Viewport =>
  old.left === now.left && old.width === now.width && old.rem === now.rem ? old : now
