import { z } from 'zod'
import { Edit } from '../appointments/edits-contract.ts'
import { BoardEntry } from '../appointments/entry-contract.ts'
import { LocalDate } from '../kernel/dates.ts'
import { FlowState } from '../kernel/flow-state.ts'
import { AppointmentId, EditId, LocationId } from '../kernel/ids.ts'
import { Cents } from '../kernel/money.ts'
import { procedure } from '../kernel/procedure.ts'

/** What became of a visit at the end of the day: nobody came, they were seen, or left before that. */
export const Outcome = z.enum(['no_show', 'seen', 'left_unseen'])
export type Outcome = z.infer<typeof Outcome>

/** A visit that was left open, and what is proposed for it. */
export const SweepLine = BoardEntry.extend({
  state: FlowState,
  proposal: Outcome,
  /** Every outcome that its state allows, the proposed one first. */
  choices: z.array(Outcome),
  /** What the patient would owe for not having come. */
  noShowCents: Cents,
})
export type SweepLine = z.infer<typeof SweepLine>

export const sweepContract = {
  sweep: procedure({
    kind: 'read',
    permission: 'appointments.read',
    audit: 'flow.sweep_viewed',
    method: 'GET',
    path: '/flow/open-visits',
    summary: 'Visits of a day whose time has passed without an end, with a proposal for each',
    input: z.object({ date: LocalDate, locationId: LocationId.nullable().default(null) }),
    output: z.array(SweepLine),
  }),
  closeVisits: procedure({
    kind: 'write',
    permission: 'appointments.status',
    audit: 'flow.visits_closed',
    method: 'POST',
    path: '/flow/open-visits/closing',
    summary: 'End several open visits at once, all or none; taken back by undoing the edit',
    input: z.object({
      id: EditId,
      lines: z
        .array(z.object({ id: AppointmentId, version: z.int(), outcome: Outcome }))
        .min(1)
        .max(500),
    }),
    output: Edit,
  }),
}
