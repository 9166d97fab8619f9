import { z } from 'zod'
import { Address } from '../kernel/address.ts'
import { Hue } from '../kernel/color.ts'
import { LocalDate } from '../kernel/dates.ts'
import { HolidayId, LocationId, ProviderId, ResourceId, TypeId } from '../kernel/ids.ts'
import { Cents } from '../kernel/money.ts'
import { optionalNpi } from '../kernel/npi.ts'
import { optionalPhone } from '../kernel/phone.ts'
import { procedure } from '../kernel/procedure.ts'
import { RecordLink } from '../kernel/record-link.ts'
import { line, optionalEmail, optionalLine } from '../kernel/text.ts'
import { Zone } from '../kernel/zones.ts'
import { federalContract } from './federal-contract.ts'
import { Ranking, usualRanking } from './ranking-contract.ts'
import { usualWaitingLimits, WaitingLimits } from './waiting-limits-contract.ts'

/** What every saved row carries: null creates it, a number names the version that was read. */
export const version = z.int().nullable()

export const Practice = z.object({
  name: line(120),
  phone: optionalPhone,
  email: optionalEmail,
  currency: z.string().regex(/^[A-Z]{3}$/u, 'malformed'),
  language: z.enum(['en', 'es']),
  /** A window that nobody touches for so many minutes asks for the password again (at most 60, NIST SP 800-63B-4). */
  idleMinutes: z.int().min(1).max(60),
  /** Bookable starts are multiples of so many minutes. */
  gridMinutes: z.union([
    z.literal(5),
    z.literal(10),
    z.literal(15),
    z.literal(20),
    z.literal(30),
    z.literal(60),
  ]),
  /** For how many minutes a chosen time is kept while a form is filled in. */
  holdMinutes: z.int('out_of_range').min(1).max(30).default(5),
  /** For how many minutes a change can be taken back before its patient is to be told. */
  noticeMinutes: z.int('out_of_range').min(0).max(120).default(5),
  /** Which changes patients are told of. */
  noticeKinds: z
    .array(z.enum(['booked', 'moved', 'cancelled']))
    .max(3)
    .readonly()
    .default(['moved', 'cancelled']),
  /** How openings are ranked. */
  ranking: Ranking.default(usualRanking),
  /** How the clinic's record system is opened on a patient; null where there is none. */
  recordLink: RecordLink.nullable().default(null),
  /** How long patients should wait, and when somebody is late. */
  waitingLimits: WaitingLimits.default(usualWaitingLimits),
  /** What the waiting room reads of its patients; never names. */
  displayShows: z.enum(['initials', 'numbers']).default('initials'),
})
export type Practice = z.infer<typeof Practice>

export const Location = z.object({
  id: LocationId,
  name: line(100),
  zone: Zone,
  address: Address,
  phone: optionalPhone,
  active: z.boolean(),
})
export type Location = z.infer<typeof Location>

export const Provider = z.object({
  id: ProviderId,
  givenName: line(100),
  familyName: line(100),
  /** What follows the name: MD, DDS, LCSW. */
  credentials: optionalLine(40),
  speciality: optionalLine(100),
  licenseNumber: optionalLine(60),
  npi: optionalNpi,
  hue: Hue,
  /** The types that searches over everyone offer with this provider; none means every type. */
  typeIds: z.array(TypeId).max(200).default([]),
  /** The rooms and chairs that are picked for this provider while they are free. */
  preferredResourceIds: z.array(ResourceId).max(50).default([]),
  active: z.boolean(),
})
export type Provider = z.infer<typeof Provider>

export const ResourceKind = z.enum(['room', 'chair', 'device'])
export type ResourceKind = z.infer<typeof ResourceKind>

export const Resource = z.object({
  id: ResourceId,
  locationId: LocationId,
  name: line(60),
  kind: ResourceKind,
  /** The line it belongs to, such as `X-ray` or `Exam room`; a type may ask for one of a line. */
  category: optionalLine(60),
  active: z.boolean(),
})
export type Resource = z.infer<typeof Resource>

/** One resource that an in-person visit needs. */
export const Need = z.object({
  kind: ResourceKind,
  /** The line it must belong to; null for any of the kind. */
  category: optionalLine(60),
  /** True where which one is decided when the patient is roomed: until then one is only counted. */
  late: z.boolean().default(false),
})
export type Need = z.infer<typeof Need>

export const Modality = z.enum(['in_person', 'video', 'phone'])
export type Modality = z.infer<typeof Modality>

const minutes = z.int('out_of_range').min(5).max(720)
const buffer = z.int('out_of_range').min(0).max(240)

export const AppointmentType = z.object({
  id: TypeId,
  name: line(80),
  hue: Hue,
  usualMinutes: minutes,
  shortestMinutes: minutes,
  longestMinutes: minutes,
  /** Minutes kept free for the provider and the room around the visit. */
  bufferBefore: buffer,
  bufferAfter: buffer,
  modalities: z.array(Modality).min(1, 'required'),
  /** What an in-person visit needs, all at once. */
  needs: z.array(Need).max(5).default([]),
  chargeCents: Cents,
  copayCents: Cents,
  active: z.boolean(),
})
export type AppointmentType = z.infer<typeof AppointmentType>

/** Adds the rules between the fields of a type of appointment. */
export const consistent = <Schema extends z.ZodType<AppointmentType>>(type: Schema) =>
  type
    .refine(
      ({ shortestMinutes, usualMinutes, longestMinutes }) =>
        shortestMinutes <= usualMinutes && usualMinutes <= longestMinutes,
      { message: 'minutes_order', path: ['usualMinutes'] },
    )
    .refine(({ copayCents, chargeCents }) => copayCents <= chargeCents, {
      message: 'amount_beyond_charge',
      path: ['copayCents'],
    })

export const Holiday = z.object({
  id: HolidayId,
  date: LocalDate,
  name: line(80),
  /** Null closes every location. */
  locationId: LocationId.nullable(),
  active: z.boolean(),
})
export type Holiday = z.infer<typeof Holiday>

const stored = { version: z.int() }

/** Everything about the clinic that screens need at hand, inactive rows included. */
export const Directory = z.object({
  practice: Practice.extend(stored),
  locations: z.array(Location.extend(stored)),
  providers: z.array(Provider.extend(stored)),
  resources: z.array(Resource.extend(stored)),
  types: z.array(AppointmentType.extend(stored)),
  holidays: z.array(Holiday.extend(stored)),
})
export type Directory = z.infer<typeof Directory>

const saved = z.object({ version: z.int() })
const manage = { kind: 'write', permission: 'clinic.manage', method: 'PUT', output: saved } as const

export const clinicContract = {
  directory: procedure({
    kind: 'read',
    permission: 'signed_in',
    audit: null,
    method: 'GET',
    path: '/clinic',
    summary: 'Practice, locations, providers, resources, types and holidays',
    input: z.object({}),
    output: Directory,
  }),
  savePractice: procedure({
    ...manage,
    audit: 'practice.saved',
    path: '/clinic',
    summary: 'Change the settings of the practice',
    input: Practice.extend(stored),
  }),
  saveLocation: procedure({
    ...manage,
    audit: 'location.saved',
    path: '/locations/{id}',
    summary: 'Add or change a location',
    input: Location.extend({ version }),
  }),
  saveProvider: procedure({
    ...manage,
    audit: 'provider.saved',
    path: '/providers/{id}',
    summary: 'Add or change a provider',
    input: Provider.extend({ version }),
  }),
  saveResource: procedure({
    ...manage,
    audit: 'resource.saved',
    path: '/resources/{id}',
    summary: 'Add or change a room, chair or device',
    input: Resource.extend({ version }),
  }),
  saveType: procedure({
    ...manage,
    audit: 'appointment_type.saved',
    path: '/appointment-types/{id}',
    summary: 'Add or change a type of appointment',
    input: consistent(AppointmentType.extend({ version })),
  }),
  saveHoliday: procedure({
    ...manage,
    audit: 'holiday.saved',
    path: '/holidays/{id}',
    summary: 'Add or change a holiday',
    input: Holiday.extend({ version }),
  }),
  ...federalContract,
}
