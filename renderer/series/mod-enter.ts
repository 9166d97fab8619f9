import type { KeyboardEvent } from 'react'

/** Sends the form inside by Ctrl+Enter or ⌘Enter, from anywhere in it. */
export function sendOnModEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.querySelector('form')?.requestSubmit()
}
