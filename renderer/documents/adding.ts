import { create } from 'zustand'
import type { PatientId } from '../../core/kernel/ids.ts'

/** Files that were dropped, pasted or chosen for a record, and wait to be named. */
export const useAdding = create<{
  readonly patientId: PatientId | null
  readonly files: readonly File[]
}>()(() => ({ patientId: null, files: [] }))

/** Asks what some files are, before they are sent. */
export function askAbout(patientId: PatientId, files: readonly File[]): void {
  if (files.length > 0) useAdding.setState({ patientId, files })
}

/** Asks no more. */
export const askedEnough = (): void => useAdding.setState({ patientId: null, files: [] })
