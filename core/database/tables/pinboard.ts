import type { AppointmentId, SessionId, UserId } from '../../kernel/ids.ts'
import type { Stamps } from './stamps.ts'

export interface PinboardTables {
  /** Appointments that are off the board; a trigger takes the line away with the status. */
  pinboard: Stamps & {
    appointment_id: AppointmentId
    was_status: 'scheduled' | 'confirmed'
    parked_by: UserId | null
    parked_at: number
  }
  /** Who is editing what; lines end with the form, the session or the time. */
  presence: Stamps & {
    session_id: SessionId
    what: 'appointment' | 'patient'
    subject_id: string
    user_id: UserId
    since: number
    expires_at: number
  }
}
