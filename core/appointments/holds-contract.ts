import { z } from 'zod'
import { Instant, LocalDate, LocalDateTime } from '../kernel/dates.ts'
import {
  AppointmentId,
  HoldId,
  LocationId,
  PatientId,
  ProviderId,
  ResourceId,
  TypeId,
} from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'

/** A time that is kept for a while: whoever else asks for it hears who holds it. */
export const Hold = z.object({
  id: HoldId,
  providerId: ProviderId,
  locationId: LocationId,
  startsAt: Instant,
  endsAt: Instant,
  resourceIds: z.array(ResourceId),
  /** Who holds it, by the name of the account. */
  by: z.string(),
  /** True where the asker's own session holds it: it stands in nobody's way there. */
  mine: z.boolean(),
  /** True where the asker's own account holds it, in this session or in another. */
  yours: z.boolean(),
  /** True where it is kept for somebody it was offered to, rather than while a form is filled in. */
  offered: z.boolean(),
  /** When it ends by itself. */
  expiresAt: Instant,
})
export type Hold = z.infer<typeof Hold>

const minutes = z.int().min(1, 'duration_out_of_bounds').max(1440, 'duration_out_of_bounds')

export const holdsContract = {
  hold: procedure({
    kind: 'write',
    permission: 'appointments.book',
    audit: 'hold.placed',
    method: 'POST',
    path: '/holds',
    summary:
      'Keep a free time while a form is filled in; asked again with the same id, it is kept longer',
    input: z.object({
      id: HoldId,
      providerId: ProviderId,
      locationId: LocationId,
      typeId: TypeId.nullable().default(null),
      patientId: PatientId.nullable().default(null),
      /** Wall-clock start at the location, `2026-11-21T09:30`. */
      start: LocalDateTime,
      minutes,
      resourceIds: z.array(ResourceId).max(5).default([]),
      /** A visit that is to move there: it does not stand in its own way. */
      moving: AppointmentId.nullable().default(null),
    }),
    output: Hold,
  }),
  release: procedure({
    kind: 'write',
    permission: 'appointments.book',
    audit: 'hold.released',
    method: 'DELETE',
    path: '/holds/{id}',
    summary: 'Give a held time back; what is no longer held stays so',
    input: z.object({ id: HoldId }),
    output: z.object({}),
  }),
  holds: procedure({
    kind: 'read',
    permission: 'appointments.read',
    audit: null,
    method: 'GET',
    path: '/holds',
    summary: 'The times that are held on some dates (at most 62), and by whom',
    input: z.object({
      from: LocalDate,
      to: LocalDate,
      locationId: LocationId.nullable().default(null),
    }),
    output: z.array(Hold),
  }),
}
