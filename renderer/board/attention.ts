import { create } from 'zustand'
import type { Cursor } from './cursor.ts'
import { handle, type Bounds, type Handling, type InHand } from './in-hand.ts'

export interface Attention {
  /** The cell that the keyboard is at; null until the board was entered. */
  cursor: Cursor | null
  hand: InHand | null
  bounds: Bounds
  /** Rises each time that the focus is to go to the cell of the cursor. */
  calls: number
  /** Goes to a cell, which takes the focus. */
  point: (cursor: Cursor | null) => void
  /** Goes to the cell where the cursor is, once there is one. */
  enter: () => void
  act: (act: Handling) => void
  bind: (bounds: Bounds) => void
}

/**
 * What the person at the board attends to: a cell, and the visit in hand. It outlives a change of
 * day, so that a visit can be cut on one day and put down on another.
 */
export const useAttention = create<Attention>()((set) => ({
  cursor: null,
  hand: null,
  bounds: { grid: 15, from: 420, to: 1140 },
  calls: 0,
  point: (cursor) => set((now) => ({ cursor, calls: now.calls + 1 })),
  enter: () => set((now) => ({ calls: now.calls + 1 })),
  act: (act) => set((now) => ({ hand: handle(now.hand, act, now.bounds) })),
  bind: (bounds) => set({ bounds }),
}))
