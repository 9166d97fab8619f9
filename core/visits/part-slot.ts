import type { PartOpening } from '../appointments/index.ts'
import type { AppointmentType } from '../clinic/contract.ts'
import type { PatientId } from '../kernel/ids.ts'

/** An opening of one part, with for whom and how it is. */
export interface PartSlot extends PartOpening {
  readonly patientId: PatientId | null
  readonly modality: AppointmentType['modalities'][number]
}
