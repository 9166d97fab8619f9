import { useEffect, type RefObject } from 'react'
import { isSendKey } from './send-key.ts'

/** What a form stands on. */
const SHEET = 'aside, [role=dialog], [role=alertdialog]'

/**
 * Ctrl+Enter or ⌘Enter sends a form from anywhere in it, before what has the focus takes Enter for
 * itself.
 *
 * @param ownsSheet from anywhere on the dialog or the panel that it stands on, too
 */
export function useSendKey(form: RefObject<HTMLFormElement | null>, ownsSheet: boolean): void {
  useEffect(() => {
    const { current } = form
    const ground = (ownsSheet && current?.closest<HTMLElement>(SHEET)) || current
    const press = (event: KeyboardEvent) => {
      if (!current || !isSendKey(event) || !isFor(current, event.target)) return
      if (!canBeSent(current)) return
      event.preventDefault()
      event.stopPropagation()
      current.requestSubmit()
    }
    ground?.addEventListener('keydown', press, { capture: true })
    return () => ground?.removeEventListener('keydown', press, { capture: true })
  }, [form, ownsSheet])
}

/** Another form on the same sheet has the key for itself. */
const isFor = (form: HTMLFormElement, target: EventTarget | null): boolean =>
  target instanceof Element && (target.closest('form') ?? form) === form

/** Not while it is being sent, which takes its button out of use. */
const canBeSent = ({ elements }: HTMLFormElement): boolean =>
  [...elements].some((element) => element.matches('button[type=submit]:not(:disabled)'))
