import { z } from 'zod'
import { Instant } from '../kernel/dates.ts'
import { EditId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'

/** What was done to several appointments in one go. */
export const EditKind = z.enum([
  'series.booked',
  'series.changed',
  'series.cancelled',
  'series.skipped',
  'series.added',
  'series.extended',
  'series.ended',
  'series.decided',
  'absence.recorded',
  'visit.moved',
  'visit.cancelled',
  'group.cancelled',
  'visits.closed',
])
export type EditKind = z.infer<typeof EditKind>

/** An edit of several appointments that can be taken back as one. */
export const Edit = z.object({
  id: EditId,
  kind: EditKind,
  /** The series or the absence that was edited. */
  subjectId: z.string().nullable(),
  madeAt: Instant,
  madeBy: z.string(),
  undoneAt: Instant.nullable(),
  /** How many appointments it booked, moved or cancelled. */
  appointments: z.int(),
})
export type Edit = z.infer<typeof Edit>

/** The shape of `details` of `nothing_to_undo`: the appointments that somebody changed since. */
export const MovedOn = z.object({ appointmentIds: z.array(z.string()) })

export const editsContract = {
  edits: procedure({
    kind: 'read',
    permission: 'appointments.read',
    audit: null,
    method: 'GET',
    path: '/edits',
    summary: 'The latest edits of several appointments, newest first',
    input: z.object({ limit: z.int().min(1).max(200).default(20) }),
    output: z.array(Edit),
  }),
  undoEdit: procedure({
    kind: 'write',
    permission: 'appointments.book',
    audit: 'edit.undone',
    method: 'POST',
    path: '/edits/{id}/undo',
    summary: 'Take a whole edit back, or nothing of it',
    input: z.object({ id: EditId }),
    output: Edit,
  }),
}
