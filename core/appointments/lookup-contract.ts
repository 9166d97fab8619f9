import { z } from 'zod'
import { LocalDate } from '../kernel/dates.ts'
import { AppointmentId, LocationId, ProviderId, TypeId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { Status } from '../kernel/visit-status.ts'
import { PatientHit } from '../patients/contract.ts'

/** A visit beside a patient who was found. */
export const FoundVisit = z.object({
  id: AppointmentId,
  startsAt: z.int(),
  providerId: ProviderId,
  locationId: LocationId,
  typeId: TypeId,
  status: Status,
})
export type FoundVisit = z.infer<typeof FoundVisit>

/** A patient with the visits that a caller asks about. */
export const FoundPatient = PatientHit.extend({
  /** With a date asked for: the standing visits of that date. Without: the next one, if there is any. */
  visits: z.array(FoundVisit),
})
export type FoundPatient = z.infer<typeof FoundPatient>

export const lookupContract = {
  lookUp: procedure({
    kind: 'read',
    permission: 'appointments.read',
    audit: 'patients.searched',
    asTyped: true,
    // Not GET: what is searched for is patient data, and an address is kept in histories and logs.
    method: 'POST',
    path: '/patients/look-up',
    summary: 'Find patients together with their next visit, or with those of a date',
    input: z.object({
      text: z.string().max(200, 'too_long'),
      /** A date on the wall of each visit's location; null asks for the next visit. */
      on: LocalDate.nullable().default(null),
      limit: z.int().min(1).max(20).default(8),
    }),
    output: z.array(FoundPatient),
  }),
  recentPatients: procedure({
    kind: 'read',
    permission: 'appointments.read',
    audit: 'patients.recent_viewed',
    asTyped: true,
    method: 'GET',
    path: '/me/recent-patients',
    summary: 'The patients whom the account looked at last, with their next visit',
    input: z.object({ limit: z.int().min(1).max(20).default(6) }),
    output: z.array(FoundPatient),
  }),
}
