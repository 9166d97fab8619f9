import { z } from 'zod'
import { LocationId, ProviderId, RuleId, TypeId } from '../kernel/ids.ts'
import { Cents } from '../kernel/money.ts'
import { procedure } from '../kernel/procedure.ts'
import { optionalLine } from '../kernel/text.ts'

const minutes = (most: number) => z.int('out_of_range').min(0).max(most)
const count = z.int('out_of_range').min(0).max(500)
const age = z.int('out_of_range').min(0).max(130).nullable()

const length = z.int('out_of_range').min(5).max(720)

/** Who is needed for a part of a visit. */
const Part = z.object({
  minutes: z.int('out_of_range').min(5).max(720),
  /** False for the part that an assistant does; the chair or room is in use all the same. */
  provider: z.boolean(),
})

/** What a rule says, by its kind. */
export const RuleSetting = z.discriminatedUnion('kind', [
  /** Nothing is booked less than so many minutes ahead. */
  z.object({ kind: z.literal('lead_time'), minutes: minutes(525_600) }),
  /** Nothing is booked more than so many days ahead. */
  z.object({ kind: z.literal('horizon'), days: z.int('out_of_range').min(1).max(3650) }),
  /** Starts are multiples of so many minutes. */
  z.object({ kind: z.literal('grid'), minutes: z.int('out_of_range').min(5).max(240) }),
  /** Minutes kept free around the visit. */
  z.object({ kind: z.literal('buffers'), before: minutes(240), after: minutes(240) }),
  /** In place of the bounds that the type of appointment has of its own. */
  z
    .object({ kind: z.literal('duration'), shortest: length, longest: length })
    .refine(({ shortest, longest }) => shortest <= longest, {
      message: 'bounds_order',
      path: ['longest'],
    }),
  /** Largest number of visits of a provider on a day. */
  z.object({ kind: z.literal('day_limit'), count }),
  /** Largest number of visits of the same type of a provider on a day. */
  z.object({ kind: z.literal('type_limit'), count }),
  /** Largest number of patients a day who were never seen here. */
  z.object({ kind: z.literal('new_patient_limit'), count }),
  /**
   * Two of the type may not be neighbours in a provider's day: with no other visit between them,
   * however much free time there is.
   */
  z.object({ kind: z.literal('not_in_row'), on: z.boolean() }),
  /** Completed years on the day of the visit, both included. */
  z
    .object({ kind: z.literal('age'), from: age, to: age })
    .refine(({ from, to }) => from !== null || to !== null, { message: 'required', path: ['from'] })
    .refine(({ from, to }) => from === null || to === null || from <= to, {
      message: 'bounds_order',
      path: ['to'],
    }),
  z.object({
    kind: z.literal('sex'),
    sexes: z.array(z.enum(['female', 'male', 'other', 'unknown'])).min(1, 'required'),
  }),
  z.object({ kind: z.literal('referral'), on: z.boolean() }),
  /** Whether patients may book it themselves. */
  z.object({ kind: z.literal('online'), on: z.boolean() }),
  /** Cancelled by the patient less than so many hours ahead, the visit owes the fee. */
  z.object({
    kind: z.literal('late_cancel'),
    hours: z.int('out_of_range').min(1).max(720),
    feeCents: Cents,
  }),
  z.object({ kind: z.literal('no_show'), feeCents: Cents }),
  z.object({ kind: z.literal('deposit'), cents: Cents }),
  /** How many visits may begin beside another one of the provider within each clock hour. */
  z.object({ kind: z.literal('overlap'), perHour: count }),
  /** Who is needed when, in order; a longer or shorter visit stretches the last part. */
  z.object({
    kind: z.literal('phases'),
    parts: z
      .array(Part)
      .min(1, 'required')
      .max(8)
      .refine((parts) => parts.some((part) => part.provider), 'provider_never_needed'),
  }),
])
export type RuleSetting = z.infer<typeof RuleSetting>
export type RuleKind = RuleSetting['kind']

/** Where a rule holds: null means everywhere, with everyone, for every type. */
export const RuleScope = z.object({
  locationId: LocationId.nullable().default(null),
  providerId: ProviderId.nullable().default(null),
  typeId: TypeId.nullable().default(null),
})
export type RuleScope = z.infer<typeof RuleScope>

export const Rule = RuleScope.extend({
  id: RuleId,
  setting: RuleSetting,
  /** What the person whom it stops is told; null says it in Daysheet's own words. */
  sentence: optionalLine(200),
  active: z.boolean().default(true),
})
export type Rule = z.infer<typeof Rule>

/** A rule that stands against something; the shape of `details.rules` of `against_rules`. */
export const BrokenRule = z.object({
  ruleId: RuleId,
  kind: z.string(),
  setting: RuleSetting,
  /** The rule's own sentence; null says it in Daysheet's words, which follow from the setting. */
  ownSentence: z.string().nullable(),
  /** What to tell, in English where it is Daysheet's own. */
  sentence: z.string(),
})
export type BrokenRule = z.infer<typeof BrokenRule>

const StoredRule = Rule.extend({ version: z.int() })
export type StoredRule = z.infer<typeof StoredRule>

const id = RuleId

export const rulebookContract = {
  list: procedure({
    kind: 'read',
    permission: 'hours.read',
    audit: null,
    method: 'GET',
    path: '/scheduling-rules',
    summary: 'The rules of booking that are in use',
    input: z.object({}),
    output: z.array(StoredRule),
  }),
  inForce: procedure({
    kind: 'read',
    permission: 'hours.read',
    audit: null,
    method: 'GET',
    path: '/scheduling-rules/in-force',
    summary: 'The rule of each kind that holds for a provider, a type and a location',
    input: z.object({ providerId: ProviderId, locationId: LocationId, typeId: TypeId }),
    output: z.array(StoredRule),
  }),
  save: procedure({
    kind: 'write',
    permission: 'clinic.manage',
    audit: 'rule.saved',
    method: 'PUT',
    path: '/scheduling-rules/{id}',
    summary: 'Add or change a rule of booking',
    input: Rule.omit({ active: true }).extend({ version: z.int().nullable() }),
    output: z.object({ version: z.int() }),
  }),
  remove: procedure({
    kind: 'write',
    permission: 'clinic.manage',
    audit: 'rule.removed',
    method: 'DELETE',
    path: '/scheduling-rules/{id}',
    summary: 'Take a rule of booking out of use; it stays on record',
    input: z.object({ id, version: z.int() }),
    output: z.object({ version: z.int() }),
  }),
}
