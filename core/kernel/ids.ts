import { z } from 'zod'

type IdSchema<Name extends string> = z.core.$ZodBranded<z.ZodUUID, Name>

/** The brand exists for the compiler only: at run time an id is UUIDv7 text. */
const id = <const Name extends string>(name: Name) =>
  z.uuidv7('id_malformed').describe(name) as IdSchema<Name>

export const UserId = id('UserId')
export const SessionId = id('SessionId')
export const LocationId = id('LocationId')
export const ProviderId = id('ProviderId')
export const ResourceId = id('ResourceId')
export const TypeId = id('AppointmentTypeId')
export const HolidayId = id('HolidayId')
export const PatientId = id('PatientId')
export const AlertId = id('AlertId')
export const PayerId = id('PayerId')
export const PolicyId = id('PolicyId')
export const HoursId = id('HoursId')
export const TimeOffId = id('TimeOffId')
export const AppointmentId = id('AppointmentId')
export const PaymentId = id('PaymentId')
export const HoursExceptionId = id('HoursExceptionId')
export const SeasonId = id('SeasonId')
export const BlockId = id('BlockId')
export const HoursTemplateId = id('HoursTemplateId')
export const OutageId = id('OutageId')
export const RuleId = id('RuleId')
export const HoldId = id('HoldId')
export const SeriesId = id('SeriesId')
export const EditId = id('EditId')
export const LinkedVisitId = id('LinkedVisitId')
export const PlanId = id('PlanId')
export const PlanItemId = id('PlanItemId')
export const GroupId = id('GroupId')
export const WaitlistEntryId = id('WaitlistEntryId')
export const OfferId = id('OfferId')
export const CallId = id('CallId')
export const RecallTypeId = id('RecallTypeId')
export const RecallId = id('RecallId')
export const FreedTimeId = id('FreedTimeId')
export const DayListId = id('DayListId')
export const AbsenceId = id('AbsenceId')
export const BoardViewId = id('BoardViewId')
export const DocumentId = id('DocumentId')
export const FormId = id('FormId')
export const SignedFormId = id('SignedFormId')
export const NoticeId = id('NoticeId')
export const DeskMessageId = id('DeskMessageId')
export const MergeId = id('MergeId')
export const RelationId = id('RelationId')
export const NoteId = id('NoteId')

export type UserId = z.infer<typeof UserId>
export type SessionId = z.infer<typeof SessionId>
export type LocationId = z.infer<typeof LocationId>
export type ProviderId = z.infer<typeof ProviderId>
export type ResourceId = z.infer<typeof ResourceId>
export type TypeId = z.infer<typeof TypeId>
export type HolidayId = z.infer<typeof HolidayId>
export type PatientId = z.infer<typeof PatientId>
export type AlertId = z.infer<typeof AlertId>
export type PayerId = z.infer<typeof PayerId>
export type PolicyId = z.infer<typeof PolicyId>
export type HoursId = z.infer<typeof HoursId>
export type TimeOffId = z.infer<typeof TimeOffId>
export type AppointmentId = z.infer<typeof AppointmentId>
export type PaymentId = z.infer<typeof PaymentId>
export type HoursExceptionId = z.infer<typeof HoursExceptionId>
export type SeasonId = z.infer<typeof SeasonId>
export type BlockId = z.infer<typeof BlockId>
export type HoursTemplateId = z.infer<typeof HoursTemplateId>
export type OutageId = z.infer<typeof OutageId>
export type RuleId = z.infer<typeof RuleId>
export type HoldId = z.infer<typeof HoldId>
export type SeriesId = z.infer<typeof SeriesId>
export type EditId = z.infer<typeof EditId>
export type LinkedVisitId = z.infer<typeof LinkedVisitId>
export type PlanId = z.infer<typeof PlanId>
export type PlanItemId = z.infer<typeof PlanItemId>
export type GroupId = z.infer<typeof GroupId>
export type WaitlistEntryId = z.infer<typeof WaitlistEntryId>
export type OfferId = z.infer<typeof OfferId>
export type CallId = z.infer<typeof CallId>
export type RecallTypeId = z.infer<typeof RecallTypeId>
export type RecallId = z.infer<typeof RecallId>
export type FreedTimeId = z.infer<typeof FreedTimeId>
export type DayListId = z.infer<typeof DayListId>
export type AbsenceId = z.infer<typeof AbsenceId>
export type BoardViewId = z.infer<typeof BoardViewId>
export type DocumentId = z.infer<typeof DocumentId>
export type FormId = z.infer<typeof FormId>
export type SignedFormId = z.infer<typeof SignedFormId>
export type NoticeId = z.infer<typeof NoticeId>
export type DeskMessageId = z.infer<typeof DeskMessageId>
export type MergeId = z.infer<typeof MergeId>
export type RelationId = z.infer<typeof RelationId>
export type NoteId = z.infer<typeof NoteId>

/** Every branded id: plain UUIDv7 text at run time. */
export type AnyId = string & z.core.$brand

/** The moment and the count of the id that was made last. */
let [last, count] = [0, 0]

/** The count of a moment is 12 bits; it begins in their lower half, so that there is room to count. */
const [MOST, BEGINS_WITHIN] = [0xfff, 0x7ff]

/**
 * A new UUIDv7 (RFC 9562 §5.7): 48 bits of epoch milliseconds, a count (§6.2, method 1), then
 * randomness, so that ids made later on one machine sort later, within a millisecond too. The brand
 * is the caller's: `newId<PatientId>(clock())`.
 *
 * @param now epoch ms; an earlier reading than the last one is lifted, so that order is kept
 */
export function newId<Id extends AnyId>(now: number): Id {
  const random = crypto.getRandomValues(new Uint8Array(10))
  const start = new DataView(random.buffer)
  const isNext = now <= last && count < MOST
  last = isNext ? last : Math.max(now, last + 1)
  count = isNext ? count + 1 : start.getUint16(0) & BEGINS_WITHIN
  start.setUint16(0, count)
  return uuidv7(last, random) as Id
}

/**
 * A UUIDv7 from given parts, for generators that must make the same ids again.
 *
 * @param ms epoch milliseconds
 * @param random ten bytes
 */
export function uuidv7(ms: number, random: Uint8Array): string {
  const tail = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const hex = ms.toString(16).padStart(12, '0') + tail
  const variant = ((parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
