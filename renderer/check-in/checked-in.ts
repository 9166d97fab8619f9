import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import type { Financials } from '../../core/billing/contract.ts'
import type { PatientRecord } from '../../core/patients/contract.ts'
import type { Wording } from '../booking/wording.ts'
import type { KnownDirectory } from '../client/directory.ts'

/** What each step looks at. */
export interface CheckedIn {
  readonly record: AppointmentRecord
  readonly patient: PatientRecord
  /** Null for an account that may not see money. */
  readonly money: Financials | null
  readonly known: KnownDirectory
}

/** A step that asks something, and how it says that it is through. */
export type StepProps = CheckedIn & { readonly wording: Wording; readonly onDone: () => void }
