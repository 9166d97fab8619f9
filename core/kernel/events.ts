import type { AppointmentId, PatientId, TypeId } from './ids.ts'

/**
 * What modules tell the ones above them. Listeners run inside the same transaction: when one
 * refuses, nothing of the request is kept.
 */
export type DomainEvent =
  | {
      readonly name: 'appointment.booked'
      readonly appointmentId: AppointmentId
      readonly patientId: PatientId
      readonly typeId: TypeId
      /** Epoch ms. */
      readonly startsAt: number
    }
  | {
      readonly name: 'appointment.type_changed'
      readonly appointmentId: AppointmentId
      readonly patientId: PatientId
      readonly typeId: TypeId
      readonly startsAt: number
    }
