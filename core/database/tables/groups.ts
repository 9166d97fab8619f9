import type {
  GroupId,
  LocationId,
  PatientId,
  ProviderId,
  ResourceId,
  TypeId,
  WaitlistEntryId,
} from '../../kernel/ids.ts'
import type { Stamps } from './stamps.ts'

export interface GroupTables {
  group_sessions: Stamps & {
    id: GroupId
    name: string
    provider_id: ProviderId
    location_id: LocationId
    type_id: TypeId
    resource_id: ResourceId | null
    modality: 'in_person' | 'video' | 'phone'
    starts_at: number
    ends_at: number
    capacity: number
    notes: string
    cancelled_at: number | null
    override_reason: string | null
  }
  group_waitlist: Stamps & {
    id: WaitlistEntryId
    group_id: GroupId
    patient_id: PatientId
    comment: string | null
    /** Set once the patient has joined or waits no longer. */
    ended_at: number | null
  }
}
