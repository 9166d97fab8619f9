import type { FoundVisit } from '../../core/appointments/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { AppointmentId, PatientId } from '../../core/kernel/ids.ts'
import { useDesk } from '../desk/desk.ts'
import { openBooking, showCalendar } from '../shell/openers.ts'

/** The board of a day. */
export function jumpTo(date: LocalDate): void {
  useDesk.getState().look({ date })
  useDesk.getState().show({ name: 'board' })
}

/** A line of plain words, searched for as an opening beside a calendar. */
export function findOpening(words: string): void {
  showCalendar()
  useDesk.getState().open({ name: 'findTime', draft: {}, words })
}

/** A patient's record. */
export const openRecord = (patientId: PatientId): void =>
  useDesk.getState().show({ name: 'patient', patientId })

/** The booking panel with the patient in it. */
export const bookFor = (patientId: PatientId): void => openBooking({ patientId })

/** The check-in of a visit. */
export const checkIn = (appointmentId: AppointmentId): void =>
  useDesk.getState().show({ name: 'checkIn', appointmentId })

/** A visit on the board of its day and place. */
export function openVisit({ id, locationId }: FoundVisit, date: LocalDate): void {
  const { look, show } = useDesk.getState()
  look({ date, locationId })
  show({ name: 'board' })
  useDesk.getState().open({ name: 'appointment', appointmentId: id })
}
