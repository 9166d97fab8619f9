import { z } from 'zod'
import { AppointmentId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { line } from '../kernel/text.ts'
import { BoardEntry, NoWayBack } from './entry-contract.ts'

/** The shape of `details` of `nothing_to_undo` where it was one step. */
export const StepStands = z.object({ why: NoWayBack })

export const stepsContract = {
  undoStep: procedure({
    kind: 'write',
    permission: 'appointments.book',
    audit: 'appointment.step_undone',
    method: 'POST',
    path: '/appointments/{id}/steps/undo',
    summary: 'Put back what was before one step of the history; that is a step of its own',
    input: z.object({
      id: AppointmentId,
      version: z.int(),
      /** Null means the latest one that stands, which must be the asker's own. */
      position: z.int().min(0).nullable(),
      /** Where the time that it goes back to was taken meanwhile. */
      override: z
        .object({ reason: line(200) })
        .nullable()
        .default(null),
    }),
    output: BoardEntry,
  }),
}
