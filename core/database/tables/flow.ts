import type { AppointmentId, DeskMessageId, EditId, LocationId, UserId } from '../../kernel/ids.ts'
import type { Stamps } from './stamps.ts'

export interface FlowTables {
  /** When a patient who was seen left the site; null for one who came back. */
  departures: Stamps & { id: AppointmentId; left_at: number | null; edit_id: EditId | null }
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
