import { useEffect } from 'react'
import { create } from 'zustand'
import { pressed } from '../shell/keys.ts'
import { useDesk } from '../desk/desk.ts'

/** The parts of a record in the order of their keys: 1 to 9, then 0. */
export const parts = [
  'overview',
  'appointments',
  'insurance',
  'family',
  'documents',
  'notes',
  'contacts',
  'plans',
  'lists',
  'looks',
] as const
export type Part = (typeof parts)[number]

/** The key that turns to a part. */
export const keyOf = (part: Part): string => String((parts.indexOf(part) + 1) % 10)

interface Shown {
  readonly part: Part
  readonly turn: (part: Part) => void
}

/** The part that was looked at last: the next record opens on it, too. */
export const usePart = create<Shown>()((set) => ({
  part: 'overview',
  turn: (part) => set({ part }),
}))

const TAKEN =
  'input, textarea, select, [contenteditable=true], [role=spinbutton], [role=dialog], [role=alertdialog]:not([aria-modal=false]), [role=menu], [role=listbox], [role=complementary], aside'

/** Turns the parts by their keys, unless somebody types or something is open over the record. */
export function usePartKeys(open: readonly Part[]): void {
  const turn = usePart((shown) => shown.turn)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const part = open.find((each) => keyOf(each) === pressed(event))
      const isTaken = event.target instanceof Element && event.target.closest(TAKEN) !== null
      if (!part || isTaken || event.defaultPrevented || useDesk.getState().dialog !== null) return
      event.preventDefault()
      turn(part)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [open, turn])
}

/** Where the keys are on a name of the list, they go on to the part that a key turned to. */
export function useFocusOnPart(part: Part): void {
  useEffect(() => {
    if (!document.activeElement?.matches('[role=tab]')) return
    document.querySelector<HTMLElement>('article [role=tab][aria-selected=true]')?.focus()
  }, [part])
}
