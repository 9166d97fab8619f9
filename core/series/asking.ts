import type { appointmentsContract } from '../appointments/contract.ts'
import type { AppointmentId } from '../kernel/ids.ts'
import type { Parsed } from '../kernel/procedure.ts'
import type { Wanted } from './plan.ts'
import type { Series } from './store.ts'

/** A visit of a series as a booking. */
export const bookingOf = (
  series: Series,
  wanted: Wanted,
  id: AppointmentId,
  override: { readonly reason: string } | null,
): Parsed<typeof appointmentsContract.book> => ({
  ...wanted,
  ...{ id, override, patientId: series.patientId, typeId: series.typeId },
  ...{ referral: series.referral, source: 'series', insteadOf: null },
})
