import { z } from 'zod'
import { LocalDate } from '../kernel/dates.ts'
import { PatientId, RelationId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { optionalLine } from '../kernel/text.ts'

/** What the relative is to the patient. */
export const RelationKind = z.enum([
  'parent',
  'child',
  'spouse',
  'sibling',
  'guardian',
  'ward',
  'other',
])
export type RelationKind = z.infer<typeof RelationKind>

/** How two patients belong together, as seen from the record of one of them. */
export const Relation = z.object({
  id: RelationId,
  patientId: PatientId,
  relativeId: PatientId,
  kind: RelationKind,
  /** `relative`: the relative is the guarantor of the patient; `patient`: the other way round. */
  pays: z.enum(['relative', 'patient']).nullable(),
  comment: optionalLine(200),
  validFrom: LocalDate.nullable(),
  /** The last day on which it holds. */
  validTo: LocalDate.nullable(),
})
export type Relation = z.infer<typeof Relation>

/** A relation with who the relative is. */
export const KnownRelation = Relation.extend({
  relative: z.object({
    recordNumber: z.int(),
    givenName: z.string(),
    familyName: z.string(),
    preferredName: z.string().nullable(),
    birthDate: LocalDate,
    phone: z.string().nullable(),
  }),
  /** False before its first and after its last day, by the practice's wall. */
  holds: z.boolean(),
  version: z.int(),
})
export type KnownRelation = z.infer<typeof KnownRelation>

const ofPatient = { patientId: PatientId }
const write = { kind: 'write', permission: 'patients.write' } as const

/** Family, guardians and guarantors. */
export const relationsContract = {
  relations: procedure({
    kind: 'read',
    permission: 'patients.read',
    audit: 'patient.relations_viewed',
    method: 'GET',
    path: '/patients/{patientId}/relations',
    summary: 'Who belongs to a patient, seen from the patient; who pays first',
    input: z.object(ofPatient),
    output: z.array(KnownRelation),
  }),
  saveRelation: procedure({
    ...write,
    audit: 'patient.relation_saved',
    method: 'PUT',
    path: '/patients/{patientId}/relations/{id}',
    summary: 'Add or change how two patients belong together; both records show it',
    input: Relation.extend({ version: z.int().nullable() })
      .refine(({ patientId, relativeId }) => patientId !== relativeId, {
        message: 'relative_is_patient',
        path: ['relativeId'],
      })
      .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo, {
        message: 'end_before_start',
        path: ['validTo'],
      }),
    output: z.object({ version: z.int() }),
  }),
  removeRelation: procedure({
    ...write,
    audit: 'patient.relation_removed',
    method: 'POST',
    path: '/patients/{patientId}/relations/{id}/remove',
    summary: 'Take a relation off both records; it can be put back',
    input: z.object({ ...ofPatient, id: RelationId, version: z.int() }),
    output: z.object({ version: z.int() }),
  }),
  restoreRelation: procedure({
    ...write,
    audit: 'patient.relation_restored',
    method: 'POST',
    path: '/patients/{patientId}/relations/{id}/restore',
    summary: 'Put a removed relation back',
    input: z.object({ ...ofPatient, id: RelationId, version: z.int() }),
    output: z.object({ version: z.int() }),
  }),
}
