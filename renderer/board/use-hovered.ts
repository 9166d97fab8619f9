import { useEffect, useState } from 'react'
import { CARD, followPointer } from './resting.ts'

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
 * The appointment that the pointer moved onto and rests on. Going to its card keeps it; any key, press
 * or scroll ends it (WCAG 2.2, 1.4.13). After a key or a scroll it comes again once the pointer moves.
 */
export function useHovered(): Hovered | null {
  const [hovered, setHovered] = useState<Hovered | null>(null)
  useEffect(() => watch(setHovered), [])
  return hovered
}

/** Watches the pointer. @returns ends the watch */
function watch(tell: (hovered: Hovered | null) => void): () => void {
  const follow = followPointer()
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (wait: number, next: () => Hovered | null) => {
    clearTimeout(timer)
    timer = setTimeout(() => tell(next()), wait)
  }
  const see = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return
    const element = beneath(event)
    const id = element?.getAttribute('data-visit')
    const on = element && (id ?? CARD)
    const turn = follow({ x: event.screenX, y: event.screenY, on })
    if (turn === 'stays') clearTimeout(timer)
    if (turn === 'goes') later(AWAY, () => null)
    if (turn === 'comes' && element && id) later(REST, () => ({ id, box: boxOf(element) }))
  }
  const end = ({ type }: Event) =>
    later(0, () => {
      if (type === 'keydown' || type === 'scroll') follow('ended')
      return null
    })
  const leave = new AbortController()
  const { signal } = leave
  for (const name of SEEN) document.addEventListener(name, see, { signal })
  for (const name of ENDS) document.addEventListener(name, end, { signal, capture: true })
  return () => {
    clearTimeout(timer)
    leave.abort()
  }
}

/** What is told of under a pointer; nothing while a button is down. */
const beneath = ({ target, buttons }: PointerEvent): Element | null =>
  target instanceof Element && buttons === 0 ? target.closest(STAYS) : null

const boxOf = (element: Element): DOMRect => element.getBoundingClientRect()

/** A pointer tells of what moved beneath it by the first, and of its own way by the second. */
const SEEN = ['pointerover', 'pointermove'] as const
const ENDS = ['pointerdown', 'keydown', 'scroll', 'contextmenu'] as const
