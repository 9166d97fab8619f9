import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import type { CallLine } from '../../core/absences/contract.ts'
import type { CallOutcome } from '../../core/kernel/calls.ts'
import { outcomeOf } from './outcome-keys.ts'

/**
 * Arrow keys walk from line to line, a letter writes the outcome down and goes on to the next line
 * that waits for a call. The first such line has the focus at the beginning.
 *
 * @param list goes around the lines; each holds one element with `data-line`
 */
export function useLineKeys(
  list: RefObject<HTMLElement | null>,
  lines: readonly CallLine[],
  /** The line whose menu is open: letters there are about it. */
  open: CallLine | null,
  onOutcome: (line: CallLine, outcome: CallOutcome) => void,
): (event: KeyboardEvent) => void {
  const first = lines.find(({ settled }) => !settled)?.appointmentId
  const begun = useRef(false)
  const follows = useSequence()
  useEffect(() => {
    if (begun.current || first === undefined) return
    begun.current = true
    focusLine(list.current, first)
  }, [list, first])
  return (event) => {
    const id = open?.appointmentId ?? lineOf(event.target)
    const at = lines.findIndex(({ appointmentId }) => appointmentId === id)
    const line = lines[at]
    if (!line || event.ctrlKey || event.metaKey || event.altKey) return
    const outcome = follows(event) ? undefined : outcomeOf(event.key)
    if (!outcome && (open || !(event.key in STEPS))) return
    const next = outcome ? nextWaiting(lines, at) : lines[at + (STEPS[event.key] ?? NaN)]
    event.preventDefault()
    event.stopPropagation()
    if (outcome) onOutcome(line, outcome)
    if (next) focusLine(list.current, next.appointmentId)
  }
}

/** How long the second key of a shortcut such as `G D` may follow the first one, in ms. */
const FOLLOWS_WITHIN = 1500

/** Tells whether a key is the second one of such a shortcut, and no letter of a line. */
function useSequence() {
  const begun = useRef(-Infinity)
  return ({ key, timeStamp }: KeyboardEvent): boolean => {
    const isSecond = timeStamp - begun.current < FOLLOWS_WITHIN
    begun.current = key.toUpperCase() === 'G' ? timeStamp : -Infinity
    return isSecond
  }
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** The next line that waits for a call, from the top again after the last one. */
const nextWaiting = (lines: readonly CallLine[], at: number): CallLine | undefined =>
  [...lines.slice(at + 1), ...lines.slice(0, at)].find(({ settled }) => !settled)

const lineOf = (target: EventTarget): string | null =>
  target instanceof Element ? target.getAttribute('data-line') : null

const focusLine = (list: HTMLElement | null, id: string): void =>
  list?.querySelector<HTMLElement>(`[data-line="${id}"]`)?.focus()
