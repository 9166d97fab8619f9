import type { Visit } from '../appointments/index.ts'
import { MINUTE } from '../kernel/clock.ts'
import { instantOfDateTime } from '../kernel/zones.ts'
import type { Wanted } from './plan.ts'

/** True where a visit stands at the wanted place already, so that nobody need be asked anew. */
export function standsAt(visit: Visit, wanted: Wanted, zone: string): boolean {
  const startsAt = instantOfDateTime(wanted.start, zone)
  return (
    startsAt !== null &&
    visit.startsAt === startsAt &&
    visit.endsAt === startsAt + wanted.minutes * MINUTE &&
    visit.providerId === wanted.providerId &&
    visit.locationId === wanted.locationId &&
    (wanted.resourceIds.length === 0 || wanted.resourceIds.join() === visit.resourceIds.join())
  )
}

/** True where what is done and written is as wanted. */
export const saysSame = (visit: Visit, wanted: Wanted): boolean =>
  visit.modality === wanted.modality &&
  visit.reason === wanted.reason &&
  visit.notes === wanted.notes &&
  visit.patientNotes === wanted.patientNotes
