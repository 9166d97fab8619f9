import { create } from 'zustand'
import type { PatientId } from '../../core/kernel/ids.ts'

/** The record on which a new note is being written, if any. */
export const useWritingNote = create<{ readonly patientId: PatientId | null }>()(() => ({
  patientId: null,
}))

/** Opens the form of a new note. */
export const writeNote = (patientId: PatientId): void => useWritingNote.setState({ patientId })

/** Closes it. */
export const leaveNote = (): void => useWritingNote.setState({ patientId: null })
