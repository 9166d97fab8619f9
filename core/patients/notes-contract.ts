import { z } from 'zod'
import { Instant } from '../kernel/dates.ts'
import { NoteId, PatientId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { note } from '../kernel/text.ts'

/** A note on a record, with who wrote it first and when. */
export const PatientNote = z.object({
  id: NoteId,
  text: z.string(),
  /** Pinned notes stand first. */
  pinned: z.boolean(),
  writtenBy: z.string().nullable(),
  writtenAt: Instant,
  /** When it was changed last; as `writtenAt` for one that never was. */
  changedAt: Instant,
  version: z.int(),
})
export type PatientNote = z.infer<typeof PatientNote>

const ofNote = { id: NoteId, patientId: PatientId }
const write = {
  kind: 'write',
  permission: 'patients.write',
  output: z.object({ version: z.int() }),
} as const

/** Dated notes of a patient. */
export const notesContract = {
  notes: procedure({
    kind: 'read',
    permission: 'patients.read',
    audit: 'patient.notes_viewed',
    method: 'GET',
    path: '/patients/{patientId}/notes',
    summary: 'The notes on a record, pinned ones first, then the newest',
    input: z.object({ patientId: PatientId }),
    output: z.array(PatientNote),
  }),
  saveNote: procedure({
    ...write,
    audit: 'patient.note_saved',
    method: 'PUT',
    path: '/patients/{patientId}/notes/{id}',
    summary: 'Write, change, pin or unpin a note',
    input: z.object({
      ...ofNote,
      text: note().refine((text) => text !== '', 'required'),
      pinned: z.boolean().default(false),
      version: z.int().nullable(),
    }),
  }),
  removeNote: procedure({
    ...write,
    audit: 'patient.note_removed',
    method: 'POST',
    path: '/patients/{patientId}/notes/{id}/remove',
    summary: 'Take a note off the record; it can be put back',
    input: z.object({ ...ofNote, version: z.int() }),
  }),
  restoreNote: procedure({
    ...write,
    audit: 'patient.note_restored',
    method: 'POST',
    path: '/patients/{patientId}/notes/{id}/restore',
    summary: 'Put a removed note back',
    input: z.object({ ...ofNote, version: z.int() }),
  }),
}
