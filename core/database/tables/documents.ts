import type {
  DocumentId,
  NoteId,
  PatientId,
  PolicyId,
  RelationId,
  UserId,
} from '../../kernel/ids.ts'
import type { Stamps } from './stamps.ts'

export interface DocumentTables {
  documents: Stamps & {
    id: DocumentId
    patient_id: PatientId
    policy_id: PolicyId | null
    kind:
      'insurance_front' | 'insurance_back' | 'photo_id' | 'referral' | 'letter' | 'lab' | 'other'
    name: string
    /** What the sender said it would be; true once the file is finished. */
    bytes: number
    /** Hexadecimal. */
    sha256: string
    /** What the content turned out to be; null before the first piece. */
    media_type: string | null
    added_by: UserId | null
    finished_at: number | null
    removed_at: number | null
  }
  document_pieces: { document_id: DocumentId; starts_at: number; content: Uint8Array }
  document_thumbnails: { document_id: DocumentId; content: Uint8Array }
  patient_relations: Stamps & {
    id: RelationId
    patient_id: PatientId
    relative_id: PatientId
    /** What the relative is to the patient. */
    kind: 'parent' | 'child' | 'spouse' | 'sibling' | 'guardian' | 'ward' | 'other'
    /** Which of the two pays for the other one. */
    pays: 'relative' | 'patient' | null
    comment: string | null
    valid_from: string | null
    valid_to: string | null
    removed_at: number | null
  }
  patient_notes: Stamps & {
    id: NoteId
    patient_id: PatientId
    text: string
    pinned: number
    written_by: UserId | null
    removed_at: number | null
  }
}
