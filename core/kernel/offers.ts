import { z } from 'zod'
import { Callee, LastCall } from './calls.ts'
import { Instant } from './dates.ts'
import { AppointmentId, LocationId, OfferId, PatientId, ProviderId, TypeId } from './ids.ts'

/** Where a time offered to somebody stands; `filled`: somebody else got it. */
export const OfferStatus = z.enum([
  'open',
  'accepted',
  'declined',
  'withdrawn',
  'filled',
  'expired',
])
export type OfferStatus = z.infer<typeof OfferStatus>

/** From which list somebody is: the waitlist, booked later, due again, or planned. */
export const CandidateKind = z.enum(['waitlist', 'asap', 'recall', 'plan'])
export type CandidateKind = z.infer<typeof CandidateKind>

export const Offer = z.object({
  id: OfferId,
  kind: CandidateKind,
  subjectId: z.string(),
  patientId: PatientId,
  typeId: TypeId,
  providerId: ProviderId,
  locationId: LocationId,
  startsAt: Instant,
  endsAt: Instant,
  status: OfferStatus,
  expiresAt: Instant,
  /** The appointment that an accepted offer made or moved. */
  appointmentId: AppointmentId.nullable(),
})
export type Offer = z.infer<typeof Offer>

export const FitReason = z.object({
  code: z.enum([
    'fills_exactly',
    'leaves_gap',
    'wanted_provider',
    'usual_provider',
    'wanted_time',
    'urgent',
    'soon',
    'waiting',
    'sooner',
    'overdue',
    'due',
    'planned',
    'short_notice',
    'not_by_phone',
  ]),
  /** Minutes of `leaves_gap`, days of `waiting`, `sooner`, `overdue` and `planned`; else null. */
  count: z.int().nullable(),
})
export type FitReason = z.infer<typeof FitReason>

/** Somebody who could take an opening; the best fit comes first. */
export const Candidate = z.object({
  kind: CandidateKind,
  subjectId: z.string(),
  callee: Callee,
  typeId: TypeId,
  minutes: z.int(),
  /** The start of what somebody on the ASAP list has booked. */
  bookedFor: Instant.nullable(),
  comment: z.string(),
  score: z.number(),
  reasons: z.array(FitReason),
  lastCall: LastCall.nullable(),
  /** The newest offer of this opening to them. */
  offer: Offer.nullable(),
})
export type Candidate = z.infer<typeof Candidate>
