import { z } from 'zod'
import { Callee, LastCall } from '../kernel/calls.ts'
import { Instant, LocalDate } from '../kernel/dates.ts'
import {
  AppointmentId,
  LocationId,
  PatientId,
  ProviderId,
  RecallId,
  RecallTypeId,
  TypeId,
} from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { line, note } from '../kernel/text.ts'

/** What patients are called back for, and how long after. */
export const RecallType = z.object({
  id: RecallTypeId,
  name: line(80),
  every: z.int('out_of_range').min(1, 'out_of_range').max(240, 'out_of_range'),
  unit: z.enum(['days', 'weeks', 'months']),
  /** What is booked. */
  typeId: TypeId,
  /** The types whose completion starts the interval anew. */
  countedTypeIds: z.array(TypeId).min(1, 'required').max(50),
  active: z.boolean(),
})
export type RecallType = z.infer<typeof RecallType>

/** What a person decided about one patient's recall. */
export const RecallChoice = z.object({
  id: RecallId,
  patientId: PatientId,
  recallTypeId: RecallTypeId,
  /** Takes the place of the computed date until the next completed visit; null uses the computed one. */
  manualDue: LocalDate.nullable().default(null),
  /** Not listed before this date. */
  snoozedUntil: LocalDate.nullable().default(null),
  /** True for a patient who is not to be called back for this. */
  excluded: z.boolean().default(false),
  comment: note(400),
})
export type RecallChoice = z.infer<typeof RecallChoice>

export const ListedRecall = RecallChoice.extend({
  callee: Callee,
  /** The date that counts; null while nothing was completed and no date was set. */
  dueOn: LocalDate.nullable(),
  lastCompletedOn: LocalDate.nullable(),
  lastProviderId: ProviderId.nullable(),
  lastLocationId: LocationId.nullable(),
  /** What is booked for it. */
  typeId: TypeId,
  /** The visit that is booked for it already; `startsAt` is its old time while it is parked. */
  booked: z.object({ id: AppointmentId, startsAt: Instant, parked: z.boolean() }).nullable(),
  lastCall: LastCall.nullable(),
  version: z.int(),
})
export type ListedRecall = z.infer<typeof ListedRecall>

const version = z.int()
const saved = z.object({ version })
const read = { kind: 'read', permission: 'appointments.read', method: 'GET' } as const

export const recallsContract = {
  types: procedure({
    ...read,
    audit: null,
    path: '/recall-types',
    summary: 'What patients are called back for',
    input: z.object({}),
    output: z.array(RecallType.extend({ version })),
  }),
  saveType: procedure({
    kind: 'write',
    permission: 'clinic.manage',
    audit: 'recall_type.saved',
    method: 'PUT',
    path: '/recall-types/{id}',
    summary: 'Add or change a recall; due dates follow from completed visits',
    input: RecallType.extend({ version: version.nullable() }),
    output: saved,
  }),
  list: procedure({
    ...read,
    audit: 'recalls.viewed',
    path: '/recalls',
    summary: 'Who is due by a date and has nothing booked, the longest overdue first',
    input: z.object({
      dueBy: LocalDate,
      recallTypeId: RecallTypeId.nullable().default(null),
      providerId: ProviderId.nullable().default(null),
      locationId: LocationId.nullable().default(null),
      limit: z.int().min(1).max(1000).default(200),
    }),
    output: z.array(ListedRecall),
  }),
  ofPatient: procedure({
    ...read,
    audit: 'patient.recalls_viewed',
    path: '/patients/{patientId}/recalls',
    summary: 'What a patient is called back for',
    input: z.object({ patientId: PatientId }),
    output: z.array(ListedRecall),
  }),
  save: procedure({
    kind: 'write',
    permission: 'appointments.book',
    audit: 'recall.saved',
    method: 'PUT',
    path: '/recalls/{id}',
    summary: 'Set a due date by hand, put a recall off, or leave a patient out',
    input: RecallChoice.extend({ version: version.nullable() }),
    output: saved,
  }),
}
