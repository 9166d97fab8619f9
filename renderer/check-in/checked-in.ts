import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import type { Financials } from '../../core/billing/contract.ts'
import type { PatientRecord } from '../../core/patients/contract.ts'
import type { Wording } from '../booking/wording.ts'
import type { KnownDirectory } from '../client/directory.ts'

/** Whom the desk checks in. */
export interface CheckedIn {
  readonly record: AppointmentRecord
  readonly patient: PatientRecord
  /** Null for an account that may not see money. */
  readonly money: Financials | null
  readonly known: KnownDirectory
}

/** What each part of the screen looks at. */
export type PartProps = CheckedIn & { readonly wording: Wording }
