import { useRef, type PointerEvent, type RefObject } from 'react'
import { useAttention } from './attention.ts'
import { cellAt } from './cursor.ts'
import { begin, isDrag, pressOf, underneath, type Ground, type Point, type Press } from './press.ts'
import { useAutoScroll } from './use-auto-scroll.ts'

interface Stage {
  readonly scroller: RefObject<HTMLElement | null>
  readonly ground: () => Ground
  readonly mayBook: boolean
  /** Lets go of what is in hand where it is. */
  readonly put: () => void
}

/**
 * Dragging with mouse or pen: an appointment moves, its lower edge resizes, empty time is chosen.
 * A finger scrolls instead. A visit that was cut follows the pointer and is put by a click.
 */
export function usePointer({ scroller, ground, mayBook, put }: Stage) {
  const press = useRef<Press | null>(null)
  const point = useRef<Point | null>(null)
  /** The click that ends a drag or puts a visit is not a click on what lies there. */
  const swallow = useRef(false)
  const drag = (at: Point) => {
    point.current = at
    const under = underneath(at, ground())
    if (under) {
      const { column, minute } = under
      useAttention.getState().act({ do: 'drag', columnKey: column.key, minute })
    }
  }
  useAutoScroll(scroller, point, drag)
  const rest = () => {
    press.current = null
    point.current = null
  }

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      swallow.current = false
      if (event.button !== 0 || event.pointerType === 'touch') return
      press.current = pressOf(event, event.target, ground())
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const busy = useAttention.getState().hand !== null
      const began = press.current
      if (!busy && !(began && mayBook && isDrag(began, event))) return
      if (!busy && began) {
        begin(began, ground().day)
        event.currentTarget.setPointerCapture(event.pointerId)
      }
      drag(event)
    },
    onPointerUp: () => {
      const began = press.current
      rest()
      if (!began) return
      swallow.current = useAttention.getState().hand !== null
      if (swallow.current) put()
      else if (!began.held) pointAt(began)
    },
    onPointerCancel: () => {
      rest()
      useAttention.getState().act({ do: 'let_go' })
    },
    onClickCapture: (event: { stopPropagation: () => void }) => {
      if (swallow.current) event.stopPropagation()
      swallow.current = false
    },
  }
}

/** A click on empty time takes the cursor there. */
function pointAt({ column, minute }: Press): void {
  const { point, bounds } = useAttention.getState()
  point(cellAt(column, minute, bounds))
}
