import { z } from 'zod'
import { NoWayBack } from '../appointments/entry-contract.ts'
import { Instant } from '../kernel/dates.ts'
import { AppointmentId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'

/** Somebody noted that a patient left, or is still there. */
export const DepartureStep = z.object({
  /** Names the step among those of its visit. */
  position: z.int(),
  at: Instant,
  /** Null for what was noted before it was kept by whom. */
  by: z.string().nullable(),
  /** When the patient left, after this step; null while they are there. */
  leftAt: Instant.nullable(),
  /** The position of the step that this one took back. */
  undoes: z.int().nullable(),
  /** What taking it back would put back; null where that cannot be done, for the reason beside it. */
  back: z.object({ leftAt: Instant.nullable() }).nullable(),
  noWayBack: NoWayBack.nullable(),
})
export type DepartureStep = z.infer<typeof DepartureStep>

/** Where the patient is now, and the step that said so; null where nobody ever said anything. */
const Departed = z.object({ leftAt: Instant.nullable(), position: z.int().nullable() })

const id = AppointmentId
const write = {
  kind: 'write',
  permission: 'appointments.status',
  method: 'POST',
  output: Departed,
} as const

export const departuresContract = {
  departures: procedure({
    kind: 'read',
    permission: 'appointments.read',
    audit: 'visit.departures_viewed',
    method: 'GET',
    path: '/appointments/{id}/departures',
    summary: 'When the patient of a visit left or came back, and who noted it, oldest first',
    input: z.object({ id }),
    output: z.array(DepartureStep),
  }),
  depart: procedure({
    ...write,
    audit: 'visit.departed',
    path: '/appointments/{id}/departure',
    summary: 'Say that a patient who was seen left, or is still there',
    input: z.object({ id, version: z.int(), left: z.boolean() }),
  }),
  undoDeparture: procedure({
    ...write,
    audit: 'visit.departure_undone',
    path: '/appointments/{id}/departure/undo',
    summary: 'Put back what was before a departure or a return; that is a step of its own',
    input: z.object({ id, version: z.int(), position: z.int().min(0) }),
  }),
}
