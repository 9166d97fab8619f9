import type { Handlers, Writing } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import type { NoteId, PatientId, UserId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import { findPatient, requirePatient } from './known.ts'
import type { notesContract, PatientNote } from './notes-contract.ts'

type Row = Omit<PatientNote, 'pinned'> & { readonly pinned: number }

const OF_PATIENT = `select n.id, n.text, n.pinned, u.display_name as writtenBy,
  n.created_at as writtenAt, n.updated_at as changedAt, n.version
  from patient_notes as n left join users as u on u.id = n.written_by
  where n.patient_id = ? and n.removed_at is null
  order by n.pinned desc, n.created_at desc, n.id desc`
const STORED = `select id, patient_id, text, pinned, written_by, removed_at from patient_notes
  where id = ?`

interface Stored {
  readonly id: NoteId
  readonly patient_id: PatientId
  readonly text: string
  readonly pinned: number
  readonly written_by: UserId | null
  readonly removed_at: number | null
}

/** The note as it stands; undefined for a new one. @throws Refusal `not_found` for somebody else's */
function storedOf(db: Reader, id: NoteId, patientId: PatientId): Stored | undefined {
  const stored = db.prepared<Stored>(STORED).one(id)
  if (stored && stored.patient_id !== patientId) throw new Refusal('not_found')
  return stored
}

interface Marked {
  readonly id: NoteId
  readonly patientId: PatientId
  readonly version: number
}

/** Takes a note off the record, or puts it back. @param removedAt epoch ms, null puts back */
function mark({ db, now, about }: Writing, marked: Marked, removedAt: number | null) {
  const { id, patientId, version } = marked
  about({ patientId, subjectId: id })
  const stored = storedOf(db, id, patientId)
  if (!stored) throw new Refusal('not_found')
  const since = removedAt === null ? null : (stored.removed_at ?? removedAt)
  const row = { ...stored, removed_at: since }
  return { version: saveVersioned(db, 'patient_notes', row, version, now) }
}

export const notesHandlers: Handlers<typeof notesContract> = {
  notes: ({ db, about }, { patientId }) => {
    about({ patientId })
    if (!findPatient(db, patientId)) throw new Refusal('not_found')
    const rows = db.prepared<Row>(OF_PATIENT).all(patientId)
    return rows.map((row) => ({ ...row, pinned: row.pinned === 1 }))
  },
  saveNote: ({ db, now, actor, about }, { id, patientId, text, pinned, version }) => {
    about({ patientId, subjectId: id })
    requirePatient(db, patientId)
    const stored = storedOf(db, id, patientId)
    const row = {
      ...{ id, patient_id: patientId, text, pinned: pinned ? 1 : 0 },
      written_by: stored ? stored.written_by : actor.userId,
      removed_at: stored?.removed_at ?? null,
    }
    return { version: saveVersioned(db, 'patient_notes', row, version, now) }
  },
  removeNote: (context, input) => mark(context, input, context.now),
  restoreNote: (context, input) => mark(context, input, null),
}
