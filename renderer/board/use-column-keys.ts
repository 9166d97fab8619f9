import type { KeyboardEvent } from 'react'
import { deedOf } from '../desk/chord.ts'
import { useAttention } from './attention.ts'
import { visitAt, type Cursor } from './cursor.ts'
import type { Column } from './columns.ts'
import type { ShownDay } from './day-context.ts'
import { gridKeys } from './grid-keys.ts'
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
    const deed = deedOf(gridKeys, ['columnLeft', 'columnRight', 'menu'], event)
    if (deed === undefined) return false
    if (deed === 'menu' && visitAt(cursor, day.columns) !== null) return false
    event.preventDefault()
    const by = deed === 'columnLeft' ? -1 : 1
    if (deed === 'menu') openMenu(column, event.currentTarget, day)
    else if (mayMove(column, by)) move(column, by)
    return true
  }
}

function openMenu(column: Column, board: HTMLElement, day: ShownDay): void {
  const cell = board.querySelector('[data-cursor]')
  if (cell) day.openColumnMenu(column.key, cell)
}
