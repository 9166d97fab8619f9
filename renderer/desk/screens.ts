import type { LocalDate } from '../../core/kernel/dates.ts'
import type { AbsenceId, AppointmentId, PatientId, ProviderId } from '../../core/kernel/ids.ts'

/** What fills the window beside the navigation. */
export type Screen =
  | { name: 'board' }
  | { name: 'week' }
  | { name: 'month' }
  | { name: 'agenda' }
  | { name: 'flow' }
  | { name: 'myDay' }
  | { name: 'patients' }
  | { name: 'patient'; patientId: PatientId }
  | { name: 'merge'; keptId: PatientId; droppedId: PatientId }
  | { name: 'duplicates' }
  | { name: 'checkIn'; appointmentId: AppointmentId }
  | { name: 'settings'; section: SettingsSection }
  | { name: 'lists'; list: ListName }
  | { name: 'audit' }
  | { name: 'absences' }
  | { name: 'absence'; absenceId: AbsenceId }
  | { name: 'timeOff'; providerId?: ProviderId; date?: LocalDate }

/** The lists that a desk works through. */
export type ListName =
  'toTell' | 'waitlist' | 'asap' | 'recalls' | 'unscheduled' | 'series' | 'openings'

export type SettingsSection =
  | 'practice'
  | 'locations'
  | 'providers'
  | 'hours'
  | 'resources'
  | 'types'
  | 'rules'
  | 'holidays'
  | 'recalls'
  | 'recordLink'
  | 'forms'
  | 'accounts'
  | 'sessions'
