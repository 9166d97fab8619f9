import type { KeyboardEvent, RefObject } from 'react'
import { useStrayArrows } from '../ui/index.ts'

/** How many days a key leads on. */
const STEPS: Partial<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
}

/** Arrow keys walk the days of a month as they lie; from nowhere they go to the day at `start`. */
export function useDayKeys(month: RefObject<HTMLElement | null>, start: number) {
  const days = () => [...(month.current?.querySelectorAll<HTMLElement>('[role=link]') ?? [])]
  const go = (day: HTMLElement | undefined) => {
    day?.focus()
    return day !== undefined
  }
  useStrayArrows(() => go(days()[start]))
  return (event: KeyboardEvent) => {
    const all = days()
    const at = all.findIndex((day) => day === event.target)
    const step = STEPS[event.key]
    if (at === -1 || step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    go(all[at + step])
  }
}
