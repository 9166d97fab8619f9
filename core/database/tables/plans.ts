import type {
  AppointmentId,
  LinkedVisitId,
  PatientId,
  PlanId,
  PlanItemId,
  ProviderId,
  TypeId,
} from '../../kernel/ids.ts'
import type { Stamps } from './stamps.ts'

export interface PlanTables {
  visits: Stamps & { id: LinkedVisitId; kind: 'parts' | 'family' }
  treatment_plans: Stamps & {
    id: PlanId
    patient_id: PatientId
    provider_id: ProviderId | null
    name: string
    notes: string
  }
  plan_items: Stamps & {
    id: PlanItemId
    plan_id: PlanId
    position: number
    code: string | null
    description: string
    type_id: TypeId
    minutes: number
    fee_cents: number
    status: 'planned' | 'scheduled' | 'done' | 'dropped'
    appointment_id: AppointmentId | null
    /** The appointment that was cancelled or missed; it takes its items again when it comes back. */
    left_appointment_id: AppointmentId | null
  }
}
