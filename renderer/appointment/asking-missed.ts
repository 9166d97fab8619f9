import { create } from 'zustand'
import type { BoardEntry } from '../../core/appointments/contract.ts'

/** A visit that somebody wants to mark as missed, and the fee that this costs the patient. */
interface Missed {
  readonly entry: BoardEntry
  readonly feeCents: number
}

interface AskingMissed {
  missed: Missed | null
  ask: (missed: Missed | null) => void
}

/** What is asked once more because a fee will be owed; one at a time. */
export const useAskingMissed = create<AskingMissed>()((set) => ({
  missed: null,
  ask: (missed) => set({ missed }),
}))
