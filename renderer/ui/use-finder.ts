import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { FinderProps, Pick } from './finder-rows.ts'

const steps: Partial<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
}

/** Which row of a finder the keys are on, and what they do. */
export function useFinder({ groups, isSearching, onPick, onTextChange }: FinderProps) {
  const ids = groups.flatMap(({ rows }) => rows.map(({ id }) => id))
  const [pointed, setPointed] = useState<string | null>(null)
  const waiting = useRef<Pick | null>(null)
  const active = pointed !== null && ids.includes(pointed) ? pointed : (ids[0] ?? null)

  const pick = (id: string | null, how: Pick) => {
    if (id !== null) onPick(id, how)
  }
  /** What is shown may belong to the text before: Enter waits for what was typed. */
  const confirm = (how: Pick) => {
    if (isSearching && pointed === null) waiting.current = how
    else pick(active, how)
  }
  useEffect(() => {
    const how = waiting.current
    if (how === null || isSearching) return
    waiting.current = null
    if (active !== null) onPick(active, how)
  }, [isSearching, active, onPick])

  const change = (text: string) => {
    setPointed(null)
    waiting.current = null
    onTextChange(text)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step !== undefined)
      setPointed(ids[stepped(ids.indexOf(active ?? ''), step, ids.length)] ?? null)
    else if (event.key === 'Enter') confirm(event.ctrlKey || event.metaKey ? 'second' : 'first')
    else return
    event.preventDefault()
  }
  return { active, point: setPointed, pick, change, onKeyDown }
}

/** Single steps go round; long ones stop at the ends. */
function stepped(at: number, step: number, count: number): number {
  const next = at + step
  if (Math.abs(step) === 1) return (next + count) % count
  return Math.min(Math.max(next, 0), count - 1)
}
