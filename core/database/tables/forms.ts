import type {
  AppointmentId,
  FormId,
  LocationId,
  PatientId,
  SessionId,
  SignedFormId,
  UserId,
} from '../../kernel/ids.ts'
import type { Given, Stamps } from './stamps.ts'

export interface FormTables {
  forms: Stamps & {
    id: FormId
    name: string
    /** JSON array; empty means every type. */
    type_ids: Given<string>
    new_patients_only: Given<number>
    every_months: number | null
    /** The edition of its texts that is signed now. */
    edition: number
    /** Signatures under earlier editions no longer count. */
    counts_from: number
    active: number
  }
  form_texts: {
    form_id: FormId
    edition: number
    language: 'en' | 'es'
    title: string
    body: string
    created_at: number
  }
  signed_forms: {
    id: SignedFormId
    form_id: FormId
    edition: number
    language: 'en' | 'es'
    text_hash: string
    patient_id: PatientId
    appointment_id: AppointmentId | null
    way: 'screen' | 'paper'
    signer_name: string
    signer: 'patient' | 'guardian'
    /** JSON array of strokes. */
    strokes: string | null
    witness_id: UserId | null
    signed_at: number
    /** Recorded by mistake: it counts no more, and stays. */
    withdrawn_at: Given<number | null>
    withdrawn_by: Given<UserId | null>
    withdrawn_reason: Given<string | null>
  }
  check_ins: {
    appointment_id: AppointmentId
    way: 'desk' | 'kiosk'
    unpaid_reason: string | null
    /** JSON array of what the patient changed. */
    changed: Given<string>
    reviewed_at: Given<number | null>
    user_id: UserId | null
    at: number
  }
  tickets: {
    appointment_id: AppointmentId
    location_id: LocationId
    date: string
    number: number
    given_at: number
  }
  kiosk_tries: { session_id: SessionId; at: number }
}
