import type {
  HoldId,
  LocationId,
  OfferId,
  PatientId,
  ProviderId,
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
}
