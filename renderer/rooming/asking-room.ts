import { create } from 'zustand'
import type { BoardEntry } from '../../core/appointments/contract.ts'

interface AskingRoom {
  entry: BoardEntry | null
  ask: (entry: BoardEntry | null) => void
}

/** Whose room is being chosen, because the visit left it open until now; one at a time. */
export const useAskingRoom = create<AskingRoom>()((set) => ({
  entry: null,
  ask: (entry) => set({ entry }),
}))
