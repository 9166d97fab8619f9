import type { AbsenceTables } from './tables/absences.ts'
import type { AccessTables } from './tables/access.ts'
import type { AppointmentTables } from './tables/appointments.ts'
import type { ClinicTables } from './tables/clinic.ts'
import type { DocumentTables } from './tables/documents.ts'
import type { FlowTables } from './tables/flow.ts'
import type { FormTables } from './tables/forms.ts'
import type { GroupTables } from './tables/groups.ts'
import type { HoldTables } from './tables/holds.ts'
import type { HoursTables } from './tables/hours.ts'
import type { MergingTables } from './tables/merging.ts'
import type { NoticeTables } from './tables/notices.ts'
import type { PatientTables } from './tables/patients.ts'
import type { PinboardTables } from './tables/pinboard.ts'
import type { PlanTables } from './tables/plans.ts'
import type { PreferencesTables } from './tables/preferences.ts'
import type { RulebookTables } from './tables/rulebook.ts'
import type { SeriesTables } from './tables/series.ts'
import type { UsageTables } from './tables/usage.ts'
import type { WaitingTables } from './tables/waiting.ts'

/** Every table with the types of its columns; migrations/ make them. */
export type Tables = AccessTables &
  ClinicTables &
  PatientTables &
  DocumentTables &
  RulebookTables &
  AppointmentTables &
  HoldTables &
  PinboardTables &
  HoursTables &
  SeriesTables &
  GroupTables &
  PlanTables &
  AbsenceTables &
  PreferencesTables &
  NoticeTables &
  MergingTables &
  FlowTables &
  FormTables &
  WaitingTables &
  UsageTables
