import { create } from 'zustand'
import type { PatientId } from '../../core/kernel/ids.ts'

interface AskingMerge {
  patientId: PatientId | null
  ask: (patientId: PatientId | null) => void
}

/** The record that is to become one with another, while that is looked for. */
export const useAskingMerge = create<AskingMerge>()((set) => ({
  patientId: null,
  ask: (patientId) => set({ patientId }),
}))
