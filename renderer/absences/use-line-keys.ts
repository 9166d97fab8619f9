import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import type { CallLine } from '../../core/absences/contract.ts'
import type { CallOutcome } from '../../core/kernel/calls.ts'
import { outcomeOf } from './outcome-keys.ts'

interface LineKeys {
  /** Goes around the lines; each holds one element with `data-line`. */
  readonly list: RefObject<HTMLDivElement | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * Arrow keys walk from line to line, a letter writes the outcome down and goes on to the next line
 * that waits for a call. The first such line has the focus at the beginning.
 */
export function useLineKeys(
  lines: readonly CallLine[],
  onOutcome: (line: CallLine, outcome: CallOutcome) => void,
): LineKeys {
  const list = useRef<HTMLDivElement>(null)
  const first = lines.find(({ settled }) => !settled)?.appointmentId
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current || first === undefined) return
    begun.current = true
    focusLine(list.current, first)
  }, [first])
  const onKeyDown = (event: KeyboardEvent) => {
    const at = lines.findIndex(({ appointmentId }) => appointmentId === lineOf(event.target))
    const line = lines[at]
    if (!line || event.ctrlKey || event.metaKey || event.altKey) return
    const outcome = outcomeOf(event.key)
    const next = outcome ? nextWaiting(lines, at) : lines[at + (STEPS[event.key] ?? NaN)]
    if (!outcome && !(event.key in STEPS)) return
    event.preventDefault()
    if (outcome) onOutcome(line, outcome)
    if (next) focusLine(list.current, next.appointmentId)
  }
  return { list, onKeyDown }
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** The next line that waits for a call, from the top again after the last one. */
const nextWaiting = (lines: readonly CallLine[], at: number): CallLine | undefined =>
  [...lines.slice(at + 1), ...lines.slice(0, at)].find(({ settled }) => !settled)

const lineOf = (target: EventTarget): string | null =>
  target instanceof Element ? target.getAttribute('data-line') : null

const focusLine = (list: HTMLDivElement | null, id: string): void =>
  list?.querySelector<HTMLElement>(`[data-line="${id}"]`)?.focus()
