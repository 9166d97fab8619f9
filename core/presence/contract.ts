import { z } from 'zod'
import { Instant } from '../kernel/dates.ts'
import { UserId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'

/** What can be edited by one person at a time without surprises. */
export const Edited = z.enum(['appointment', 'patient'])
export type Edited = z.infer<typeof Edited>

const what = { what: Edited, subjectId: z.uuidv7('id_malformed') }

/** Somebody else who is editing something. */
export const Editor = z.object({
  ...what,
  userId: UserId,
  /** By the name of the account. */
  name: z.string(),
  since: Instant,
})
export type Editor = z.infer<typeof Editor>

const write = {
  kind: 'write',
  permission: 'appointments.read',
  method: 'POST',
  output: z.object({}),
} as const

/** Who is editing what at this moment. It stands in nobody's way: versions do that. */
export const presenceContract = {
  others: procedure({
    kind: 'read',
    permission: 'appointments.read',
    audit: null,
    method: 'GET',
    path: '/presence',
    summary: 'Who else is editing which appointment or record now',
    input: z.object({}),
    output: z.array(Editor),
  }),
  enter: procedure({
    ...write,
    audit: 'presence.entered',
    path: '/presence',
    summary: 'Say that you are editing something; it ends by itself unless said again',
    input: z.object(what),
  }),
  leave: procedure({
    ...write,
    audit: 'presence.left',
    path: '/presence/leave',
    summary: 'Say that you are done with it',
    input: z.object(what),
  }),
}
