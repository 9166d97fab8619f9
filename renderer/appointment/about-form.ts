import type { AppointmentRecord } from '../../core/appointments/contract.ts'

/** What of an appointment is written in words, and what it is booked as. */
export interface AboutForm {
  readonly typeId: AppointmentRecord['typeId']
  readonly modality: AppointmentRecord['modality']
  readonly reason: string
  readonly notes: string
  readonly patientNotes: string
  /** Who sent the patient; empty where nobody did. */
  readonly referral: string
}

export type AboutField = keyof AboutForm

const fields = ['typeId', 'modality', 'reason', 'notes', 'patientNotes', 'referral'] as const

/** The form as the record has it. */
export const formOf = (record: AppointmentRecord): AboutForm => ({
  typeId: record.typeId,
  modality: record.modality,
  reason: record.reason ?? '',
  notes: record.notes,
  patientNotes: record.patientNotes,
  referral: record.referral ?? '',
})

/** The fields in which two forms differ. */
export const differences = (a: AboutForm, b: AboutForm): readonly AboutField[] =>
  fields.filter((field) => a[field] !== b[field])

/**
 * What is shown after the record changed elsewhere: fields that nobody touched here follow it, typed
 * ones stay. The fields that both changed, and differently, are named.
 */
export function rebase(typed: AboutForm, base: AboutForm, theirs: AboutForm) {
  const touched = differences(typed, base)
  const changed = differences(base, theirs)
  const kept = Object.fromEntries(touched.map((field) => [field, typed[field]]))
  const form: AboutForm = { ...theirs, ...kept }
  const clashes = touched.filter(
    (field) => changed.includes(field) && typed[field] !== theirs[field],
  )
  return { form, clashes }
}
