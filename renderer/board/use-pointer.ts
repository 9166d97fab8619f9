import { useRef, type PointerEvent, type RefObject } from 'react'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { useAttention } from './attention.ts'
import { cellAt } from './cursor.ts'
import { followTarget } from './drop-target.ts'
import type { InHand } from './in-hand.ts'
import { giveBack, letGo } from './letting-go.ts'
import { begin, isDrag, pressOf, underneath, type Ground, type Point, type Press } from './press.ts'
import { useAutoScroll } from './use-auto-scroll.ts'

interface Stage {
  readonly scroller: RefObject<HTMLElement | null>
  readonly ground: () => Ground
  readonly mayBook: boolean
  /** Lets go of what is in hand where it is. */
  readonly put: () => void
  readonly park: (visit: BoardEntry) => void
}

/**
 * Dragging with mouse or pen: an appointment moves, its lower edge resizes, empty time is chosen.
 * A finger scrolls instead. A visit that was cut follows the pointer and is put by a click.
 */
export function usePointer({ scroller, ground, mayBook, put, park }: Stage) {
  const press = useRef<Press | null>(null)
  const point = useRef<Point | null>(null)
  /** The click that ends a drag or puts a visit is not a click on what lies there. */
  const swallow = useRef(false)
  const drag = (at: Point) => {
    point.current = at
    const over = followTarget(at)
    const under = underneath(at, ground())
    if (under && over === null) {
      const { column, minute } = under
      useAttention.getState().act({ do: 'drag', columnKey: column.key, date: column.date, minute })
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
        begin(began)
        event.currentTarget.setPointerCapture(event.pointerId)
      }
      drag(event)
    },
    onPointerUp: () => {
      const began = press.current
      rest()
      const { hand } = useAttention.getState()
      if (!began && !isDragged(hand)) return
      swallow.current = hand !== null
      if (hand) letGo(put, park)
      else if (began && !began.held) pointAt(began)
    },
    onPointerCancel: () => {
      rest()
      giveBack()
    },
    onClickCapture: (event: { stopPropagation: () => void }) => {
      if (swallow.current) event.stopPropagation()
      swallow.current = false
    },
  }
}

/** What a drag holds that began beside the columns. */
const isDragged = (hand: InHand | null): boolean =>
  hand?.doing === 'moving' && hand.by === 'pointer'

/** A click on empty time takes the cursor there. */
function pointAt({ column, minute }: Press): void {
  const { point, bounds } = useAttention.getState()
  point(cellAt(column, minute, bounds))
}
