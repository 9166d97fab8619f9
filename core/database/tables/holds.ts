import type {
  AppointmentId,
  HoldId,
  LocationId,
  OfferId,
  OutageId,
  PatientId,
  ProviderId,
  ResourceId,
  SessionId,
  TypeId,
  UserId,
} from '../../kernel/ids.ts'
import type { Stamps } from './stamps.ts'

export interface HoldTables {
  holds: Stamps & {
    id: HoldId
    provider_id: ProviderId
    location_id: LocationId
    type_id: TypeId | null
    patient_id: PatientId | null
    starts_at: number
    ends_at: number
    /** JSON array. */
    resource_ids: string
    session_id: SessionId | null
    user_id: UserId | null
    offer_id: OfferId | null
    expires_at: number
    released_at: number | null
  }
  resource_hours: Stamps & {
    /** The resource's own. */
    id: ResourceId
    /** JSON array of `{ weekday, from, to }` in `HH:mm`. */
    week: string
  }
  resource_outages: Stamps & {
    id: OutageId
    resource_id: ResourceId
    from_local: string
    to_local: string
    reason: string | null
    removed_at: number | null
  }
  /** A resource that is counted but not chosen yet. Times and state follow the appointment's. */
  appointment_pools: {
    appointment_id: AppointmentId
    position: number
    location_id: LocationId
    kind: 'room' | 'chair' | 'device'
    category: string | null
    starts_at: number
    ends_at: number
    active: number
    overridden: number
  }
}
