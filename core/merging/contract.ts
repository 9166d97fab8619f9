import { z } from 'zod'
import { BoardEntry } from '../appointments/contract.ts'
import { Instant } from '../kernel/dates.ts'
import { MergeId, PatientId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { PatientHit, PatientRecord } from '../patients/contract.ts'
import { dismissedContract } from './dismissed-contract.ts'

export { DismissedPair } from './dismissed-contract.ts'

/** What a record says itself, and one of two records must say in the end. */
export const MergeField = z.enum([
  'givenName',
  'familyName',
  'preferredName',
  'birthDate',
  'sex',
  'phones',
  'email',
  'address',
  'language',
  'contactPreference',
  'notes',
  'deceasedOn',
])
export type MergeField = z.infer<typeof MergeField>

/** Which record's value stays; `both` only for telephone numbers and notes. */
export const Choice = z.enum(['kept', 'dropped', 'both'])
export type Choice = z.infer<typeof Choice>

/** A field in which the records differ. */
export const Differing = z.object({
  field: MergeField,
  /** What is chosen unless a person says otherwise: nothing that is known gets lost. */
  usual: Choice,
  mayBoth: z.boolean(),
})
export type Differing = z.infer<typeof Differing>

/** Rows of one kind, by the name of their table. */
export const Rows = z.object({ table: z.string(), rows: z.int() })

export const MergePreview = z.object({
  kept: PatientRecord,
  dropped: PatientRecord,
  differing: z.array(Differing),
  /** What goes to the record that is kept. */
  moves: z.array(Rows),
  /** What the kept record has already: it stays with the other one. */
  stays: z.array(Rows),
  /** Visits to come of one and the other that meet; a merge waits until none do. */
  overlaps: z.array(z.object({ kept: BoardEntry, dropped: BoardEntry })),
})
export type MergePreview = z.infer<typeof MergePreview>

export const Merge = z.object({
  id: MergeId,
  kept: PatientHit,
  dropped: PatientHit,
  madeAt: Instant,
  madeBy: z.string(),
  undoneAt: Instant.nullable(),
  /** Until when it can be taken back. */
  undoUntil: Instant,
})
export type Merge = z.infer<typeof Merge>

/** Two records that may be one person. */
export const Candidate = z.object({
  one: PatientHit,
  other: PatientHit,
  /** What they have in common. */
  why: z.enum(['born_alike', 'same_phone']),
})
export type Candidate = z.infer<typeof Candidate>

/** The shape of `details` of `nothing_to_undo` where it was a merge. */
export const MergeStands = z.object({ why: z.enum(['too_late', 'merged_again', 'mixed']) })

const pair = { keptId: PatientId, droppedId: PatientId }

export const mergingContract = {
  ...dismissedContract,
  candidates: procedure({
    kind: 'read',
    permission: 'patients.merge',
    audit: 'patient.duplicates_viewed',
    method: 'GET',
    path: '/merges/candidates',
    summary: 'Records that may be one person, two by two, without those that were dismissed',
    input: z.object({ limit: z.int().min(1).max(200).default(50) }),
    output: z.array(Candidate),
  }),
  preview: procedure({
    kind: 'read',
    permission: 'patients.merge',
    audit: 'patient.merge_previewed',
    method: 'POST',
    path: '/merges/preview',
    summary: 'What merging two records would do; nothing is written',
    input: z.object(pair),
    output: MergePreview,
  }),
  merge: procedure({
    kind: 'write',
    permission: 'patients.merge',
    audit: 'patient.merged',
    method: 'POST',
    path: '/merges',
    summary: 'Make two records one; asking again with the same id gives the same answer',
    input: z.object({
      id: MergeId,
      ...pair,
      keptVersion: z.int(),
      droppedVersion: z.int(),
      /** Left out, the usual choice of the preview. */
      choices: z.partialRecord(MergeField, Choice).default({}),
    }),
    output: Merge,
  }),
  undo: procedure({
    kind: 'write',
    permission: 'patients.merge',
    audit: 'patient.merge_undone',
    method: 'POST',
    path: '/merges/{id}/undo',
    summary: 'Make one record two again, within seven days',
    input: z.object({ id: MergeId }),
    output: Merge,
  }),
  ofPatient: procedure({
    kind: 'read',
    permission: 'patients.read',
    audit: 'patient.viewed',
    method: 'GET',
    path: '/patients/{patientId}/merges',
    summary: 'The merges of a record that can still be taken back, newest first',
    input: z.object({ patientId: PatientId }),
    output: z.array(Merge),
  }),
}
