import type {
  AbsenceId,
  AppointmentId,
  GroupId,
  HoursId,
  LinkedVisitId,
  LocationId,
  PatientId,
  PaymentId,
  ProviderId,
  ResourceId,
  SeasonId,
  SeriesId,
  TimeOffId,
  TypeId,
  UserId,
} from '../../kernel/ids.ts'
import type { Given, Stamps } from './stamps.ts'

type Status =
  | 'scheduled'
  | 'confirmed'
  | 'arrived'
  | 'roomed'
  | 'in_progress'
  | 'completed'
  | 'cancelled'
  | 'no_show'
  | 'rescheduled'

export interface AppointmentTables {
  weekly_hours: Stamps & {
    id: HoursId
    provider_id: ProviderId
    location_id: LocationId
    weekday: number
    from_minute: number
    to_minute: number
    /** JSON array of `{ from, to }` in `HH:mm`. */
    breaks: string
    valid_from: string | null
    valid_to: string | null
    every_weeks: Given<number>
    anchor: string | null
    season_id: SeasonId | null
    removed_at: number | null
  }
  time_off: Stamps & {
    id: TimeOffId
    provider_id: ProviderId
    from_local: string
    to_local: string
    reason: string | null
    /** The absence that it belongs to; null where it was entered by itself. */
    absence_id: Given<AbsenceId | null>
    removed_at: number | null
  }
  appointments: Stamps & {
    id: AppointmentId
    patient_id: PatientId
    provider_id: ProviderId
    location_id: LocationId
    type_id: TypeId
    modality: 'in_person' | 'video' | 'phone'
    starts_at: number
    ends_at: number
    status: Status
    reason: string | null
    notes: string
    patient_notes: string
    source:
      | 'staff'
      | 'online'
      | 'phone'
      | 'recall'
      | 'treatment_plan'
      | 'waitlist'
      | 'asap'
      | 'series'
      | 'walk_in'
    booked_by: UserId | null
    override_reason: string | null
    cancel_reason: 'patient' | 'provider' | 'illness' | 'weather' | 'duplicate' | 'other' | null
    replaced_by: AppointmentId | null
    buffer_before: Given<number>
    buffer_after: Given<number>
    /** JSON array of `[from, to]` in minutes after the start; null needs the provider throughout. */
    provider_time: Given<string | null>
    /** 1 where a rule of the practice lets the provider be booked twice. */
    allowed_overlap: Given<number>
    referral: Given<string | null>
    deposit_cents: Given<number>
    series_id: Given<SeriesId | null>
    /** The wall-clock start that the series gave it, `2026-11-21T09:30`. */
    series_start: Given<string | null>
    visit_id: Given<LinkedVisitId | null>
    visit_position: Given<number | null>
    group_id: Given<GroupId | null>
  }
  /** Times and state repeat those of the appointment: triggers keep them equal, an index needs them. */
  appointment_resources: {
    appointment_id: AppointmentId
    resource_id: ResourceId
    starts_at: number
    ends_at: number
    active: number
    overridden: number
  }
  appointment_history: {
    appointment_id: AppointmentId
    position: number
    at: number
    user_id: UserId | null
    kind: 'booked' | 'changed' | 'moved' | 'status' | 'parked'
    from_status: Status | null
    to_status: Status
    starts_at: number
    ends_at: number
    provider_id: ProviderId
    comment: string | null
    /** The visit before this step as JSON; null where it was booked, and in rows of old programs. */
    before: Given<string | null>
    /** The position of the step that this one took back. */
    undoes: Given<number | null>
  }
  charges: Stamps & {
    appointment_id: AppointmentId
    charge_cents: number
    coverage_cents: number
    copay_cents: number
    /** Why a fee stands in the place of the charge. */
    fee: Given<'late_cancel' | 'no_show' | null>
    /** The charge that a fee took the place of. */
    usual_charge_cents: Given<number | null>
    usual_coverage_cents: Given<number | null>
    usual_copay_cents: Given<number | null>
  }
  payments: {
    id: PaymentId
    appointment_id: AppointmentId
    amount_cents: number
    method: 'cash' | 'card' | 'check'
    card_last_four: string | null
    reference: string | null
    receipt_number: number
    reverses: PaymentId | null
    reason: string | null
    taken_by: UserId | null
    taken_at: number
  }
  external_ids: { source: string; kind: string; external_id: string; id: string }
}
