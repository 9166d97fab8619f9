import type {
  AppointmentId,
  LocationId,
  NoticeId,
  PatientId,
  ProviderId,
  UserId,
} from '../../kernel/ids.ts'
import type { Stamps } from './stamps.ts'

export interface NoticeTables {
  notices: Stamps & {
    id: NoticeId
    appointment_id: AppointmentId
    patient_id: PatientId
    kind: 'booked' | 'moved' | 'cancelled'
    /** Where the patient expects the visit; all three are null where they expect none. */
    known_provider_id: ProviderId | null
    known_location_id: LocationId | null
    known_starts_at: number | null
    due_at: number
    state: 'waiting' | 'withdrawn' | 'told'
    told_at: number | null
    told_by: UserId | null
    made_by: UserId | null
  }
}
