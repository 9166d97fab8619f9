import type {
  AbsenceId,
  AppointmentId,
  EditId,
  LocationId,
  ProviderId,
  UserId,
} from '../../kernel/ids.ts'
import type { Stamps } from './stamps.ts'

export interface AbsenceTables {
  absences: Stamps & {
    id: AbsenceId
    /** JSON array. */
    provider_ids: string
    /** JSON array of `{ from, to }` by the wall clock. */
    spans: string
    /** The latest end of all spans. */
    ends_local: string
    reason: string | null
    recorded_by: UserId | null
    /** The edit of the book that came with it; null where nothing was moved or cancelled. */
    edit_id: EditId | null
    undone_at: number | null
  }
  absence_visits: {
    absence_id: AbsenceId
    appointment_id: AppointmentId
    choice: 'keep' | 'call' | 'move' | 'cancel'
    /** Where it stood when the absence was entered. */
    provider_id: ProviderId
    location_id: LocationId
    starts_at: number
    ends_at: number
    offered_provider_id: ProviderId | null
    offered_location_id: LocationId | null
    offered_starts_at: number | null
  }
}
