import type {
  AppointmentId,
  EditId,
  LocationId,
  PatientId,
  ProviderId,
  SeriesId,
  TypeId,
  UserId,
} from '../../kernel/ids.ts'
import type { Stamps } from './stamps.ts'

export interface SeriesTables {
  /** Changes of several appointments that can be taken back as one. */
  edits: {
    id: EditId
    kind: string
    /** The series or the absence that was edited. */
    subject_id: string | null
    made_at: number
    made_by: UserId | null
    undone_at: number | null
    undone_by: UserId | null
  }
  edit_steps: {
    edit_id: EditId
    position: number
    appointment_id: AppointmentId
    /** The visit before the edit as JSON; null for one that the edit booked. */
    before: string | null
    after_version: number
  }
  series: Stamps & {
    id: SeriesId
    patient_id: PatientId
    provider_id: ProviderId
    location_id: LocationId
    type_id: TypeId
    modality: 'in_person' | 'video' | 'phone'
    /** JSON of the rule that holds from `start_local` on. */
    rule: string
    start_local: string
    /** The last start that the rule gives; null for an endless one. */
    last_local: string | null
    zone: string
    minutes: number
    /** JSON array. */
    resource_ids: string
    reason: string | null
    notes: string
    patient_notes: string
    referral: string | null
    status: 'active' | 'cancelled'
    /** The date up to which, included, every start has its occurrence. */
    made_to: string
  }
  series_occurrences: {
    series_id: SeriesId
    start_local: string
    outcome: 'booked' | 'skipped' | 'added' | 'moved' | 'cancelled' | 'conflict'
    appointment_id: AppointmentId | null
    /** 1 where this one was changed by itself. */
    single: number
    /** Why an occurrence has no appointment: a code. */
    problem: string | null
  }
  series_edits: {
    edit_id: EditId
    series_id: SeriesId
    /** The series with its occurrences before the edit; null for one that the edit made. */
    before: string | null
    /** JSON array of the appointments that were left as they were. */
    kept: string
    after_version: number
  }
}
