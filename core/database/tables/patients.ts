import type { AlertId, PatientId, PayerId, PolicyId } from '../../kernel/ids.ts'
import type { Given, Stamps } from './stamps.ts'

export interface PatientTables {
  patients: Stamps & {
    /** The record number that people read out. */
    number: Given<number>
    id: PatientId
    given_name: string
    family_name: string
    preferred_name: string | null
    birth_date: string
    sex: 'female' | 'male' | 'other' | 'unknown'
    email: string | null
    street: string | null
    city: string | null
    region: string | null
    postal_code: string | null
    language: string
    contact_preference: 'phone' | 'sms' | 'email' | 'none'
    notes: string
    deceased_on: string | null
    merged_into: PatientId | null
  }
  patient_phones: {
    patient_id: PatientId
    position: number
    kind: 'mobile' | 'home' | 'work'
    number: string
  }
  patient_alerts: {
    id: AlertId
    patient_id: PatientId
    position: number
    text: string
    severity: 'notice' | 'warning' | 'danger'
    removed_at: number | null
  }
  payers: Stamps & { id: PayerId; name: string; phone: string | null; active: number }
  insurance_policies: Stamps & {
    id: PolicyId
    patient_id: PatientId
    payer_id: PayerId
    member_id: string
    group_number: string | null
    copay_cents: number | null
    rank: 'primary' | 'secondary'
    valid_from: string | null
    valid_to: string | null
    active: number
  }
  /** FTS5 over what core/patients/search-text.ts makes of a record; `rowid` is the patient's number. */
  patient_search: { rowid: number; text: string }
}
