import { z } from 'zod'
import { Instant } from '../kernel/dates.ts'
import { PatientId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { PatientHit } from '../patients/contract.ts'

/** Two records that look like one person, of whom somebody said that they are two. */
export const DismissedPair = z.object({
  one: PatientHit,
  other: PatientHit,
  dismissedAt: Instant,
  dismissedBy: z.string(),
})
export type DismissedPair = z.infer<typeof DismissedPair>

/** Two records; which is which does not matter. */
const PairIds = z.object({ oneId: PatientId, otherId: PatientId })

const write = { kind: 'write', permission: 'patients.merge', method: 'POST' } as const

export const dismissedContract = {
  dismissed: procedure({
    kind: 'read',
    permission: 'patients.merge',
    audit: 'patient.duplicates_viewed',
    method: 'GET',
    path: '/merges/candidates/dismissed',
    summary: 'Records that look like one person and are two, newest first',
    input: z.object({}),
    output: z.array(DismissedPair),
  }),
  dismiss: procedure({
    ...write,
    audit: 'patient.pair_dismissed',
    path: '/merges/candidates/dismiss',
    summary: 'Say that two records are two people, so that they are not proposed as one again',
    input: PairIds,
    output: DismissedPair,
  }),
  restore: procedure({
    ...write,
    audit: 'patient.pair_restored',
    path: '/merges/candidates/restore',
    summary: 'Say that two records may be one person after all',
    input: PairIds,
    output: PairIds,
  }),
}
