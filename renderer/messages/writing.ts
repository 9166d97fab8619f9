import { create } from 'zustand'
import type { BoardEntry } from '../../core/appointments/contract.ts'

/** What a new message starts from. */
export interface MessageDraft {
  /** The visit that it is about. */
  readonly about?: BoardEntry
}

interface Writing {
  draft: MessageDraft | null
  write: (draft: MessageDraft | null) => void
}

/** The message that is being written; one at a time. */
export const useWriting = create<Writing>()((set) => ({
  draft: null,
  write: (draft) => set({ draft }),
}))

/** Begins a message, from anywhere. */
export const writeMessage = (draft: MessageDraft): void => useWriting.getState().write(draft)
