import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import css from './calls.module.css'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Around a list of people to call: arrow keys walk from call button to call button. */
export function CallRows({ children }: { children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null)
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    const target = event.target
    if (step === undefined || event.defaultPrevented || !(target instanceof HTMLElement)) return
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-call]') ?? [])]
    const next = buttons[buttons.indexOf(target) + step]
    if (!target.matches('[data-call]') || !next) return
    event.preventDefault()
    next.focus()
  }
  return (
    <div ref={list} className={css.stack} onKeyDownCapture={walk}>
      {children}
    </div>
  )
}
