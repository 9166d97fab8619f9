import { useEffect } from 'react'
import { boardDeedOf } from './board-keys.ts'

/** What the keys of the whole board do, wherever on it the focus is. */
export interface BoardKeys {
  readonly previous: () => void
  readonly next: () => void
  readonly today: () => void
  readonly book: () => void
  readonly zoom: (steps: number) => void
}

/** `[` `]` or Page Up and Page Down change the day, T goes to today, B books, + and − zoom. */
export function useBoardKeys(keys: BoardKeys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target)) return
      const act = actionOf(event.key, keys)
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [keys])
}

function actionOf(key: string, keys: BoardKeys): (() => void) | undefined {
  const deed = boardDeedOf(key)
  if (deed === 'zoomIn') return () => keys.zoom(1)
  if (deed === 'zoomOut') return () => keys.zoom(-1)
  return deed && keys[deed]
}

/** Fields, lists and anything in a dialog or menu keep their keys. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'input, textarea, select, [contenteditable=true], [role=spinbutton], [role=dialog], [role=alertdialog], [role=menu], [role=listbox]',
  ) !== null
