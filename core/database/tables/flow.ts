import type { AppointmentId, DeskMessageId, EditId, LocationId, UserId } from '../../kernel/ids.ts'
import type { Stamps } from './stamps.ts'

export interface FlowTables {
  /** When a patient who was seen left the site; null for one who came back. */
  departures: Stamps & { id: AppointmentId; left_at: number | null; edit_id: EditId | null }
  /** Each time that somebody noted a departure, or that the patient is still there. */
  departure_steps: {
    appointment_id: AppointmentId
    position: number
    at: number
    /** Null for what was noted before it was kept by whom. */
    noted_by: UserId | null
    /** When the patient left, after this step; null while they are there. */
    left_at: number | null
    /** The position of the step that this one takes back. */
    undoes: number | null
  }
  desk_messages: Stamps & {
    id: DeskMessageId
    from_user: UserId
    /** Null for whoever is at the front desk. */
    to_user: UserId | null
    location_id: LocationId | null
    appointment_id: AppointmentId | null
    text: string
    settled_at: number | null
    settled_by: UserId | null
  }
}
