import { useEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'

/** The part of the sheet that its scroller shows, in pixels. */
export interface Viewport {
  readonly left: number
  /** Told in steps of a sixteenth of the height, for scrolling not to draw each pixel. */
  readonly top: number
  readonly width: number
  readonly height: number
  /** Pixels of one rem: the text size of the window. */
  readonly rem: number
}

/** Before the scroller is measured: nothing of the board is taller or wider than the window. */
const atFirst = (): Viewport => ({
  left: 0,
  top: 0,
  width: window.innerWidth,
  height: window.innerHeight,
  rem: 16,
})

/** Follows the scroller as it is scrolled, resized, or the text size changes. */
export function useViewport(scroller: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState(atFirst)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const read = () => setViewport((old) => sameOr(old, measure(element)))
    read()
    let { clientWidth } = element
    const resize = () => {
      const isWider = element.clientWidth > clientWidth
      clientWidth = element.clientWidth
      // Before the frame is painted: beside columns of the old width a strip would stand empty.
      if (isWider) flushSync(read)
      else read()
    }
    const sizes = new ResizeObserver(resize)
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
  top: nearest(element.scrollTop, stepOf(element.clientHeight)),
  width: element.clientWidth,
  height: element.clientHeight,
  rem: parseFloat(getComputedStyle(document.documentElement).fontSize),
})

/** By how much `top` may be wrong, twice over: pixels. */
export const stepOf = (height: number): number => height / 16

const nearest = (top: number, step: number): number =>
  step > 0 ? Math.round(top / step) * step : 0

const sameOr = (old: Viewport, now: Viewport): Viewport =>
  fields.every((field) => old[field] === now[field]) ? old : now

const fields = ['left', 'top', 'width', 'height', 'rem'] as const
