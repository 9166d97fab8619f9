import type { KeyboardEvent } from 'react'
import { useAttention } from './attention.ts'
import { visitAt, type Cursor } from './cursor.ts'
import type { Column } from './columns.ts'
import type { ShownDay } from './day-context.ts'
import { useArranging } from './use-arranging.ts'

/**
 * The keys of whole columns: Alt and Shift with left or right moves the one that the cursor is in,
 * the menu key on its empty time opens its menu.
 *
 * @returns whether a key was one of them
 */
export function useColumnKeys(day: ShownDay, cursor: Cursor | null) {
  const { mayMove, move } = useArranging()
  const column = day.columns.find(({ key }) => key === cursor?.columnKey)
  return (event: KeyboardEvent<HTMLElement>): boolean => {
    if (!column || useAttention.getState().hand !== null) return false
    const by = movement(event)
    const isMenu = isMenuKey(event) && visitAt(cursor, day.columns) === null
    if (by === null && !isMenu) return false
    event.preventDefault()
    if (by !== null && mayMove(column, by)) move(column, by)
    if (isMenu) openMenu(column, event.currentTarget, day)
    return true
  }
}

function openMenu(column: Column, board: HTMLElement, day: ShownDay): void {
  const cell = board.querySelector('[data-cursor]')
  if (cell) day.openColumnMenu(column, cell)
}

function movement({ key, altKey, shiftKey }: KeyboardEvent): 1 | -1 | null {
  if (!altKey || !shiftKey) return null
  if (key === 'ArrowLeft') return -1
  return key === 'ArrowRight' ? 1 : null
}

const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === 'ContextMenu' || (key === 'F10' && shiftKey)
