import { useCallback, useState, type PointerEvent } from 'react'
import type { Column } from './columns.ts'
import { useShownDay } from './day-context.ts'
import { useArranging } from './use-arranging.ts'
import { useEscape } from './use-escape.ts'

/** Pixels that a pointer moves before a press on a head becomes a drag. */
const SLACK = 6

/**
 * Dragging the head of a column beside another one of the same date.
 *
 * @returns by how many pixels the head is away from its place, and the handlers of the head
 */
export function useHeadDrag(column: Column, index: number, width: number) {
  const { columns } = useShownDay()
  const { moveTo } = useArranging()
  const [drag, setDrag] = useState<{ from: number; by: number } | null>(null)
  const giveBack = useCallback(() => setDrag(null), [])
  useEscape(drag !== null, giveBack)
  const drop = () => {
    const target = drag && columns[index + Math.round(drag.by / width)]
    setDrag(null)
    if (target && target.of !== column.of && target.date === column.date) moveTo(column, target)
  }
  const by = drag && Math.abs(drag.by) > SLACK ? drag.by : 0
  return {
    by,
    hands: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        const onButton = event.target instanceof Element && event.target.closest('button')
        if (event.button !== 0 || event.pointerType === 'touch' || onButton) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ from: event.clientX, by: 0 })
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const at = event.clientX
        setDrag((now) => now && { ...now, by: at - now.from })
      },
      onPointerUp: drop,
      onPointerCancel: giveBack,
    },
  }
}
