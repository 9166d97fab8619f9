import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { heirOf, placeOf, type Row } from './heir.ts'

interface Cards {
  readonly ref: RefObject<HTMLElement | null>
  readonly rows: readonly Row[]
  /** The card that takes the keys at first, where nothing else has them. */
  readonly first: string | null
  readonly elementOf: (id: string) => HTMLElement | undefined
  readonly onHold: (id: string) => void
}

/**
 * Which card has the keys, or had them last. They stay with it when it goes to another lane, by
 * whatever step or undo, and go to who takes its place when it leaves.
 */
export function useHeldCard({ ref, rows, first, elementOf, onHold }: Cards) {
  const [start] = useState(() => (first === null ? null : placeOf(first, rows)))
  const held = useRef(start)
  const isDue = useRef(false)
  useLayoutEffect(() => {
    isDue.current = start !== null && areFree(ref.current)
  }, [start, ref])
  useLayoutEffect(() => {
    const before = held.current
    const now = before && heirOf(before, rows)
    held.current = now
    const hasMoved = now?.id !== before?.id || now?.lane !== before?.lane
    if (hasMoved) isDue.current = areFree(ref.current)
  })
  useEffect(() => {
    if (!isDue.current) return undefined
    let frame = 0
    // The rows of a lane are drawn after the lane itself.
    const give = () => {
      const element = held.current && elementOf(held.current.id)
      if (held.current && !element) frame = requestAnimationFrame(give)
      else isDue.current = false
      element?.focus()
    }
    frame = requestAnimationFrame(give)
    return () => cancelAnimationFrame(frame)
  })
  const hold = (id: string) => {
    // A lane gives the keys of a card that leaves it to the next one.
    if (isDue.current && id !== held.current?.id) return
    held.current = placeOf(id, rows)
    onHold(id)
  }
  /** What the person does by keys comes before what was under way. */
  const settle = () => {
    isDue.current = false
  }
  return { held, hold, settle }
}

/** True while the keys are in the lanes or nowhere, so that nobody is interrupted. */
function areFree(lanes: HTMLElement | null): boolean {
  const { activeElement } = document
  if (activeElement === null || lanes === null) return true
  if (activeElement.closest('[data-exiting]') !== null) return true
  return activeElement.contains(lanes) || lanes.contains(activeElement)
}
