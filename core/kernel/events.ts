import type { CallOutcome, CallSubject } from './calls.ts'
import type {
  AppointmentId,
  CallId,
  EditId,
  LocationId,
  PatientId,
  ProviderId,
  TypeId,
} from './ids.ts'
import type { CancelReason, Status } from './visit-status.ts'

/** Where and when somebody is expected; epoch ms. */
export interface Place {
  readonly providerId: ProviderId
  readonly locationId: LocationId
  readonly startsAt: number
  readonly endsAt: number
}

/** The appointment that an event is about, as it is now. */
export interface About extends Place {
  readonly appointmentId: AppointmentId
  readonly patientId: PatientId
  readonly typeId: TypeId
}

/** What modules tell about one appointment. */
export type AppointmentEvent =
  | (About & { readonly name: 'appointment.booked' })
  | (About & { readonly name: 'appointment.type_changed' })
  | (About & {
      readonly name: 'appointment.moved'
      readonly before: Place
      /** True where the patient wished it and so knows of it. */
      readonly patientAsked?: boolean | undefined
    })
  /** Taken off the board: its time is free. Putting it anywhere is `appointment.moved`. */
  | (About & { readonly name: 'appointment.parked' })
  | (About & {
      /** Every change of status: cancelled and missed visits, and those that come back, too. */
      readonly name: 'appointment.status'
      readonly from: Status
      readonly to: Status
      readonly reason: CancelReason | null
      /** True where the patient wished it, whatever the reason says, and so knows of it. */
      readonly patientAsked?: boolean | undefined
    })

/** Time of a provider that can be booked again although no appointment left it. */
export interface TimeOpened extends Place {
  readonly name: 'time.opened'
  readonly why: 'time_off' | 'hours'
}

/**
 * An edit of several appointments is about to be taken back: who knows that it cannot be refuses
 * now, and what else it noted of its visits goes before them. Or it was taken back: what it did
 * beside the book goes with it.
 */
export interface EditUndone {
  readonly name: 'edit.undoing' | 'edit.undone'
  readonly editId: EditId
  readonly kind: string
  readonly subjectId: string | null
}

/** Somebody was phoned about something, and how that ended. */
export interface CallLogged {
  readonly name: 'call.logged'
  readonly callId: CallId
  readonly subject: CallSubject
  readonly subjectId: string
  readonly patientId: PatientId
  readonly outcome: CallOutcome
}

/** What insurance a patient has became different. */
export interface InsuranceChanged {
  readonly name: 'patient.insured'
  readonly patientId: PatientId
}

/**
 * What modules tell the ones above them. Listeners run inside the same transaction: when one
 * refuses, nothing of the request is kept.
 */
export type DomainEvent = AppointmentEvent | TimeOpened | EditUndone | CallLogged | InsuranceChanged
