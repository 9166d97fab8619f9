import type { AppointmentType, Location, Modality } from '../../clinic/contract.ts'
import type { AppointmentId, GroupId, PatientId, ProviderId, ResourceId } from '../../kernel/ids.ts'
import type { Interval } from '../../kernel/intervals.ts'
import type { Source } from '../../kernel/visit-status.ts'
import type { Visit } from '../visits.ts'

/** A place in the book that is asked for. */
export interface Proposal {
  readonly patientId: PatientId
  readonly providerId: ProviderId
  readonly location: Pick<Location, 'id' | 'zone'>
  readonly type: AppointmentType
  readonly modality: Modality
  readonly interval: Interval
  /** Empty: a free one of the needed kind is taken. */
  readonly resourceIds: readonly ResourceId[]
  /** Taken rather than others when they are free. */
  readonly preferred: readonly ResourceId[]
  /** Visits that do not stand in its way: itself, and the one it replaces. */
  readonly excluding: readonly AppointmentId[]
  readonly override: { readonly reason: string } | null
  /** False where a visit comes back to hours it was once given. */
  readonly withinHours: boolean
  /** False where a visit comes back to a place that the rules once let it have. */
  readonly withinRules: boolean
  readonly source: Source
  readonly referral: string | null
  /** The group with which it shares its provider and room. */
  readonly groupId: GroupId | null
  /**
   * Where a visit that is moved or changed stands now, with the reason it has for breaking rules:
   * a rule or a block that it meets there already does not stand against the new place.
   */
  readonly from: { readonly proposal: Proposal; readonly overrideReason: string | null } | null
}

/** What of a visit follows from the place that was found. */
export type Placement = Pick<
  Visit,
  | 'resourceIds'
  | 'pools'
  | 'bufferBefore'
  | 'bufferAfter'
  | 'providerTime'
  | 'allowedOverlap'
  | 'depositCents'
  | 'overrideReason'
>
