import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react'
import type { FinderGroup, FinderProps, FinderRow, Pick } from './finder-rows.ts'

const steps: Partial<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
}

/** Which row of a finder the keys are on, and what they do. */
export function useFinder({ groups: found, isSearching, onPick, onTextChange }: FinderProps) {
  const [pointed, setPointed] = useState<string | null>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const waiting = useRef<Pick | null>(null)
  const pick = useLatest(onPick)
  const inside = rowOf(found, opened)
  const groups = inside?.acts ? [actsOf(inside, inside.acts)] : found
  const ids = groups.flatMap(({ rows }) => rows.map(({ id }) => id))
  const active = pointed !== null && ids.includes(pointed) ? pointed : (ids[0] ?? null)

  /** What is shown may belong to the text before: Enter waits for what was typed. */
  const confirm = (how: Pick) => {
    if (isSearching && pointed === null) waiting.current = how
    else if (active !== null) onPick(active, how)
  }
  useEffect(() => {
    const how = waiting.current
    if (how === null || isSearching) return
    waiting.current = null
    if (active !== null) onPick(active, how)
  }, [isSearching, active, onPick])

  const change = (text: string) => {
    setPointed(null)
    setOpened(null)
    waiting.current = null
    onTextChange(text)
  }
  const open = useCallback((id: string) => {
    setOpened(id)
    setPointed(null)
  }, [])
  const close = () => {
    setOpened(null)
    setPointed(opened)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = steps[event.key]
    if (step !== undefined)
      setPointed(ids[stepped(ids.indexOf(active ?? ''), step, ids.length)] ?? null)
    else if (event.key === 'Enter') confirm(event.ctrlKey || event.metaKey ? 'second' : 'first')
    else if (inside && isWayOut(event.key)) close()
    else if (event.key === 'ArrowRight' && isAtEnd(event) && canOpen(groups, active)) open(active)
    else return
    event.preventDefault()
    // Leaving what a row offers does not close the box.
    if (event.key === 'Escape') event.stopPropagation()
  }
  return {
    groups,
    active,
    at: ids.indexOf(active ?? ''),
    point: setPointed,
    pick,
    change,
    open,
    onKeyDown,
  }
}

/** One function for good, so that no row is drawn anew for it, which does what the newest of them does. */
function useLatest<Args extends unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  }, [act])
  return useCallback((...args: Args) => latest.current(...args), [])
}

const canOpen = (groups: readonly FinderGroup[], id: string | null): id is string =>
  rowOf(groups, id)?.acts !== undefined

const rowOf = (groups: readonly FinderGroup[], id: string | null): FinderRow | undefined =>
  groups.flatMap(({ rows }) => rows).find((row) => row.id === id)

const actsOf = (row: FinderRow, rows: readonly FinderRow[]): FinderGroup => ({
  id: 'acts',
  title: row.label,
  rows,
})

const isWayOut = (key: string) => key === 'ArrowLeft' || key === 'Escape' || key === 'Backspace'

/** Within the text the arrow is the text's own. */
const isAtEnd = ({ currentTarget }: KeyboardEvent<HTMLInputElement>) =>
  currentTarget.selectionStart === currentTarget.value.length

/** Single steps go round; long ones stop at the ends. */
function stepped(at: number, step: number, count: number): number {
  const next = at + step
  if (Math.abs(step) === 1) return (next + count) % count
  return Math.min(Math.max(next, 0), count - 1)
}
