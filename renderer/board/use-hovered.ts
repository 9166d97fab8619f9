import { useEffect, useState } from 'react'

/** What a pointer rests on: the id of an appointment, and where its cell is in the window. */
export interface Hovered {
  readonly id: string
  readonly box: DOMRect
}

/** How long a pointer rests before anything is told, and how long it may be away; ms. */
const REST = 600
const AWAY = 150

/** An appointment of the board, or the card that tells of it. */
const STAYS = '[data-visit], [data-hover-card]'

/**
 * The appointment that the pointer rests on. Going to its card keeps it; any key, press or scroll
 * ends it (WCAG 2.2, 1.4.13).
 */
export function useHovered(): Hovered | null {
  const [hovered, setHovered] = useState<Hovered | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = (wait: number, next: () => Hovered | null) => {
      clearTimeout(timer)
      timer = setTimeout(() => setHovered(next()), wait)
    }
    const over = (event: PointerEvent) => {
      const on = event.target instanceof Element ? event.target.closest(STAYS) : null
      const id = on?.getAttribute('data-visit')
      if (event.pointerType !== 'mouse' || event.buttons !== 0) return
      if (on === null) later(AWAY, () => null)
      else if (typeof id !== 'string') clearTimeout(timer)
      else later(REST, () => ({ id, box: on.getBoundingClientRect() }))
    }
    const end = () => later(0, () => null)
    document.addEventListener('pointerover', over)
    for (const name of ENDS) document.addEventListener(name, end, { capture: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', over)
      for (const name of ENDS) document.removeEventListener(name, end, { capture: true })
    }
  }, [])
  return hovered
}

const ENDS = ['pointerdown', 'keydown', 'scroll', 'contextmenu'] as const
