import { useEffect, type RefObject } from 'react'
import { zoomBy } from './view.ts'

/** How far a wheel turns for one step; a notch of a mouse is about 100. */
const STEP = 80

/** Ctrl with the wheel, or two fingers apart, makes rows taller or lower. */
export function useWheelZoom(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let turned = 0
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      turned += event.deltaY
      if (Math.abs(turned) < STEP) return
      zoomBy(turned > 0 ? -1 : 1)
      turned = 0
    }
    // React's own listener is passive, and so could not keep the window from zooming as a whole.
    element.addEventListener('wheel', wheel, { passive: false })
    return () => element.removeEventListener('wheel', wheel)
  }, [scroller])
}
