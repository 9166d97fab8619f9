import { useEffect, useEffectEvent } from 'react'
import { isSendKey } from '../ui/index.ts'

/** What is open over the panel keeps its own keys. */
const OVER = '[role=dialog], [role=alertdialog]:not([aria-modal=false]), [role=menu]'

/** What fades away takes no key any more. */
const isCovered = (): boolean =>
  [...document.querySelectorAll(OVER)].some((over) => over.closest('[data-exiting]') === null)

/** Books by Ctrl+Enter or ⌘Enter while the form stands open, also before a field has the focus. */
export function useBookKey(book: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isSendKey(event) || isCovered()) return
    event.preventDefault()
    event.stopPropagation()
    book()
  })
  useEffect(() => {
    const options = { capture: true }
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen, options)
    return () => window.removeEventListener('keydown', listen, options)
  }, [])
}
