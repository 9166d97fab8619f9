import type { CallOutcome, CallSubject } from '../../kernel/calls.ts'
import type {
  AppointmentId,
  CallId,
  DayListId,
  FreedTimeId,
  LocationId,
  OfferId,
  PatientId,
  ProviderId,
  RecallId,
  RecallTypeId,
  TypeId,
  UserId,
  WaitlistEntryId,
} from '../../kernel/ids.ts'
import type { CandidateKind } from '../../kernel/offers.ts'
import type { Stamps } from './stamps.ts'

export interface WaitingTables {
  recall_types: Stamps & {
    id: RecallTypeId
    name: string
    every: number
    unit: 'days' | 'weeks' | 'months'
    type_id: TypeId
    /** JSON array. */
    counted_type_ids: string
    active: number
  }
  recalls: Stamps & {
    id: RecallId
    patient_id: PatientId
    recall_type_id: RecallTypeId
    last_completed_on: string | null
    last_provider_id: ProviderId | null
    last_location_id: LocationId | null
    /** The date that counts, computed or set by hand. */
    due_on: string | null
    manual_due: string | null
    /** `last_completed_on` when the date was set by hand, empty where nothing was completed; it counts as long as that stays. */
    manual_since: string | null
    snoozed_until: string | null
    excluded: number
    comment: string
  }
  calls: {
    id: CallId
    subject: CallSubject
    subject_id: string
    patient_id: PatientId
    at: number
    user_id: UserId | null
    outcome: CallOutcome
    comment: string | null
    call_back_on: string | null
  }
  waitlist_entries: Stamps & {
    id: WaitlistEntryId
    patient_id: PatientId
    type_id: TypeId
    minutes: number
    /** What somebody on the ASAP list has booked; null on the waitlist. */
    appointment_id: AppointmentId | null
    /** JSON array. */
    provider_ids: string
    /** JSON array. */
    location_ids: string
    /** JSON array of `{ weekdays, from, to }`. */
    windows: string
    urgency: 'routine' | 'soon' | 'urgent'
    notice_minutes: number
    may_phone: number
    comment: string
    source: 'phone' | 'desk' | 'provider' | 'online'
    from_date: string | null
    until_date: string | null
    status: 'waiting' | 'booked' | 'withdrawn'
    booked_as: AppointmentId | null
  }
  freed_times: Stamps & {
    id: FreedTimeId
    provider_id: ProviderId
    location_id: LocationId
    starts_at: number
    ends_at: number
    why: 'cancelled' | 'rescheduled' | 'no_show' | 'moved' | 'time_off' | 'hours'
    freed_at: number
    /** The appointment that left it. */
    appointment_id: AppointmentId | null
    dismissed_at: number | null
  }
  offers: Stamps & {
    id: OfferId
    kind: CandidateKind
    subject_id: string
    patient_id: PatientId
    type_id: TypeId
    provider_id: ProviderId
    location_id: LocationId
    starts_at: number
    ends_at: number
    status: 'open' | 'accepted' | 'declined' | 'withdrawn' | 'filled'
    expires_at: number
    appointment_id: AppointmentId | null
    made_by: UserId | null
  }
  day_list: Stamps & {
    id: DayListId
    patient_id: PatientId
    date: string
    location_id: LocationId
    provider_id: ProviderId | null
    reason: string | null
    position: number
    status: 'waiting' | 'timed' | 'seen' | 'left'
    appointment_id: AppointmentId | null
  }
}
