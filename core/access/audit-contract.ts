import { z } from 'zod'
import { Instant } from '../kernel/dates.ts'
import { PatientId, UserId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { optionalLine } from '../kernel/text.ts'

export const AuditEntry = z.object({
  sequence: z.int(),
  at: Instant,
  userId: UserId.nullable(),
  actor: z.string(),
  action: z.string(),
  /** `done`, or the code of the refusal. */
  outcome: z.string(),
  patientId: PatientId.nullable(),
  subjectId: z.string().nullable(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** An entry of the log for somebody to read. */
export const ListedAuditEntry = AuditEntry.extend({
  /** Whose record it was about; null too where the reader may not see records, or there is none. */
  patient: z
    .object({
      givenName: z.string(),
      familyName: z.string(),
      preferredName: z.string().nullable(),
    })
    .nullable(),
})
export type ListedAuditEntry = z.infer<typeof ListedAuditEntry>

export const auditContract = {
  listAudit: procedure({
    kind: 'read',
    permission: 'audit.read',
    audit: 'audit.read',
    method: 'GET',
    path: '/audit',
    summary: 'The audit log, newest first',
    input: z.object({
      userId: UserId.nullable().default(null),
      /** Records that are part of this one included. */
      patientId: PatientId.nullable().default(null),
      action: optionalLine(60),
      from: Instant.nullable().default(null),
      to: Instant.nullable().default(null),
      /** Continue below this sequence. */
      before: z.int().nullable().default(null),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.array(ListedAuditEntry),
  }),
  verifyAudit: procedure({
    kind: 'read',
    permission: 'audit.read',
    audit: 'audit.verified',
    method: 'GET',
    path: '/audit/verify',
    summary: 'Recompute the chain of the audit log',
    input: z.object({}),
    output: z.object({
      entries: z.int(),
      whole: z.boolean(),
      firstBadSequence: z.int().nullable(),
    }),
  }),
}
