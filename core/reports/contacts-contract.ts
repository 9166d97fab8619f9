import { z } from 'zod'
import { Call } from '../kernel/calls.ts'
import { Instant } from '../kernel/dates.ts'
import { PatientId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'

/** One time that the practice and a patient had to do with each other beside a visit. */
export const Contact = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('call'), at: Instant, by: z.string(), call: Call }),
  /** A paper that was printed about the patient, by what the audit log calls it. */
  z.object({ kind: z.literal('paper'), at: Instant, by: z.string(), paper: z.string() }),
])
export type Contact = z.infer<typeof Contact>

export const contactsContract = {
  contacts: procedure({
    kind: 'read',
    permission: 'patients.read',
    audit: 'patient.contacts_viewed',
    method: 'GET',
    path: '/patients/{patientId}/contacts',
    summary: 'Calls with a patient and papers printed about the patient, newest first',
    input: z.object({
      patientId: PatientId,
      limit: z.int().min(1).max(500).default(200),
    }),
    output: z.array(Contact),
  }),
}
