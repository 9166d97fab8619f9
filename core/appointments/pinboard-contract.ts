import { z } from 'zod'
import { Instant } from '../kernel/dates.ts'
import { AppointmentId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { line } from '../kernel/text.ts'
import { Status } from '../kernel/visit-status.ts'
import { BoardEntry } from './entry-contract.ts'

/** An appointment that was taken off the board; its times and provider are those of its old place. */
export const Parked = BoardEntry.extend({
  /** The status that it has again once it is put somewhere. */
  wasStatus: Status,
  parkedAt: Instant,
  /** Who took it off the board, by the name of the account. */
  parkedBy: z.string(),
})
export type Parked = z.infer<typeof Parked>

const write = {
  kind: 'write',
  permission: 'appointments.book',
  method: 'POST',
  output: BoardEntry,
} as const
const asked = { id: AppointmentId, version: z.int() }

/**
 * The pinboard of the practice. What is parked is put elsewhere by `move`, and given up by `cancel`.
 */
export const pinboardContract = {
  pinboard: procedure({
    kind: 'read',
    permission: 'appointments.read',
    audit: 'calendar.viewed',
    method: 'GET',
    path: '/pinboard',
    summary: 'Every appointment that is off the board while a place for it is looked for',
    input: z.object({}),
    output: z.array(Parked),
  }),
  park: procedure({
    ...write,
    audit: 'appointment.parked',
    path: '/appointments/{id}/park',
    summary: 'Take off the board; the time is free until it is put somewhere',
    input: z.object(asked),
  }),
  putBack: procedure({
    ...write,
    audit: 'appointment.put_back',
    path: '/appointments/{id}/put-back',
    summary: 'Put a parked appointment back to the place it was taken from',
    input: z.object({
      ...asked,
      /** Where the place was taken, or shut, meanwhile. */
      override: z
        .object({ reason: line(200) })
        .nullable()
        .default(null),
    }),
  }),
}
