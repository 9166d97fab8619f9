import { z } from 'zod'
import { Modality } from '../clinic/contract.ts'
import { Instant, LocalDate, LocalTime } from '../kernel/dates.ts'
import {
  AppointmentId,
  LocationId,
  PatientId,
  ProviderId,
  ResourceId,
  TypeId,
} from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { optionalLine } from '../kernel/text.ts'

/** A bookable start. */
export const Slot = z.object({
  startsAt: Instant,
  endsAt: Instant,
  providerId: ProviderId,
  locationId: LocationId,
  /** A free resource for each need of the type; empty when it needs none now. */
  resourceIds: z.array(ResourceId),
})
export type Slot = z.infer<typeof Slot>

/** Why an opening is put forward. */
export const ReasonCode = z.enum([
  /** It takes all of a free time of so many `minutes`, or leaves less than could be used. */
  'fills_gap',
  /** It lies at the edge of a free time and leaves `minutes` of it in one piece. */
  'keeps_long_gap',
  /** The provider is in the same room just before or after. */
  'same_room',
  /** The patient mostly came at that half of the day. */
  'patient_mornings',
  'patient_afternoons',
  'preferred_provider',
  /** The provider has less booked that day than the others who are searched. */
  'balances_load',
  /** Within hours that are set aside for this type. */
  'set_aside_for_type',
  /** Nothing that was searched for is sooner. */
  'soonest',
])
export type ReasonCode = z.infer<typeof ReasonCode>

export const Reason = z.object({ code: ReasonCode, minutes: z.int().nullable() })
export type Reason = z.infer<typeof Reason>

/** An opening with what speaks for it, the weightiest first. */
export const Opening = Slot.extend({
  reasons: z.array(Reason),
  /** The further parts of a visit of several, in order; empty for a plain one. */
  parts: z.array(Slot),
})
export type Opening = z.infer<typeof Opening>

const minutes = z.int().min(1, 'duration_out_of_bounds').max(1440, 'duration_out_of_bounds')

/** A further part of a visit, on the same day and after the one before. */
export const NextPart = z.object({
  typeId: TypeId,
  /** Left out: the usual length of the type. */
  minutes: minutes.nullable().default(null),
  /** Empty means every active provider who sees this type. */
  providerIds: z.array(ProviderId).max(200).default([]),
  /** Minutes at most from the end of the part before to the start of this one. */
  gapMost: z.int('out_of_range').min(0).max(720).default(60),
})
export type NextPart = z.infer<typeof NextPart>

/** What kind of opening is looked for. */
export const OpeningSearch = z.object({
  typeId: TypeId,
  /** Left out: the usual length of the type. */
  minutes: minutes.nullable().default(null),
  /** Left out: in person, where the type is offered so. */
  modality: Modality.nullable().default(null),
  /** Empty means every active provider who sees this type. */
  providerIds: z.array(ProviderId).max(200).default([]),
  /** The providers named are preferred; others of their specialities are offered too. */
  othersToo: z.boolean().default(false),
  /** Only providers of this speciality, where none are named. */
  speciality: optionalLine(100),
  /** Empty means every location in use. */
  locationIds: z.array(LocationId).max(100).default([]),
  /** ISO 8601, Monday 1 to Sunday 7; empty means every day. */
  weekdays: z.array(z.int().min(1).max(7)).max(7).default([]),
  /** The visit begins and ends within these times of the location's wall clock. */
  earliest: LocalTime.nullable().default(null),
  latest: LocalTime.nullable().default(null),
  from: LocalDate,
  to: LocalDate,
  patientId: PatientId.nullable().default(null),
  /** The visit that is to be moved does not stand in its own way. */
  moving: AppointmentId.nullable().default(null),
})
export type OpeningSearch = z.infer<typeof OpeningSearch>

/** How many openings a date has. */
export const OpeningDay = z.object({ date: LocalDate, openings: z.int() })
export type OpeningDay = z.infer<typeof OpeningDay>

const read = { kind: 'read', permission: 'appointments.read', method: 'POST' } as const

export const openingsContract = {
  findOpenings: procedure({
    ...read,
    // What speaks for an opening may tell when the patient usually comes, hence a look at the record.
    audit: 'openings.searched',
    path: '/openings',
    summary: 'The best or the earliest openings, with what speaks for each',
    input: OpeningSearch.extend({
      /** Further parts of the same visit, in order, on the same day. */
      then: z.array(NextPart).max(5).default([]),
      order: z.enum(['best', 'earliest']).default('best'),
      limit: z.int().min(1).max(200).default(10),
    }),
    output: z.array(Opening),
  }),
  openingDays: procedure({
    ...read,
    audit: null,
    path: '/openings/days',
    summary: 'How many openings each date has, for at most 62 dates',
    input: OpeningSearch,
    output: z.array(OpeningDay),
  }),
}
