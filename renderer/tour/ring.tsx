import { useLayoutEffect, useState, type CSSProperties } from 'react'
import css from './tour.module.css'

/** A frame around what a stop of the tour speaks of; nothing beneath it is covered. */
export function Ring({ around }: { around: string }) {
  const [box, setBox] = useState<CSSProperties | null>(null)
  useLayoutEffect(() => {
    const measure = () => setBox(boxOf(document.querySelector(around)))
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [around])
  return box && <div className={css.ring} style={box} aria-hidden />
}

function boxOf(element: Element | null): CSSProperties | null {
  if (!element) return null
  const { left, top, width, height } = element.getBoundingClientRect()
  return { left, top, width, height }
}
