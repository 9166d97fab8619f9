import { create } from 'zustand'
import { useAttention } from './attention.ts'
import type { Point } from './press.ts'

/** Where a visit in hand can go beside the columns: off the board, or to days before and after. */
export type DropTarget = 'pinboard' | 'previous' | 'next'

const targets: readonly DropTarget[] = ['pinboard', 'previous', 'next']

/** Over which of them the pointer holds a visit. */
export const useDropTarget = create<{ over: DropTarget | null }>()(() => ({ over: null }))

/** The target under a point of the window, by the `data-drop` of what lies there. */
function targetAt({ clientX, clientY }: Point): DropTarget | null {
  const under = document.elementFromPoint(clientX, clientY)?.closest('[data-drop]')
  const name = under?.getAttribute('data-drop')
  return targets.find((target) => target === name) ?? null
}

/** Notes over what beside the columns a visit in hand is held. */
export function followTarget(at: Point): DropTarget | null {
  const isMoving = useAttention.getState().hand?.doing === 'moving'
  const over = isMoving ? targetAt(at) : null
  if (over !== useDropTarget.getState().over) useDropTarget.setState({ over })
  return over
}
