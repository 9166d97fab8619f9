import type { PartOpening } from '../appointments/index.ts'
import type { AppointmentType } from '../clinic/contract.ts'
import type { PatientId, TypeId } from '../kernel/ids.ts'

/** An opening of one part, with for whom and for what it is. */
export interface PartSlot extends PartOpening {
  readonly typeId: TypeId
  readonly patientId: PatientId | null
  readonly modality: AppointmentType['modalities'][number]
}
