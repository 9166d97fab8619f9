import { z } from 'zod'
import { Instant, LocalDate, LocalDateTime, LocalTime } from '../kernel/dates.ts'
import { HoursId, LocationId, ProviderId, TimeOffId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { optionalLine } from '../kernel/text.ts'

/** A span of one day by the wall clock, half open. */
export const TimeSpan = z
  .object({ from: LocalTime, to: LocalTime })
  .refine((span) => span.from < span.to, { message: 'end_before_start', path: ['to'] })
export type TimeSpan = z.infer<typeof TimeSpan>

/** When a provider works where, on one weekday, by the wall clock of the location. */
export const WeeklyHours = z.object({
  id: HoursId,
  providerId: ProviderId,
  locationId: LocationId,
  /** ISO 8601: Monday 1 to Sunday 7. */
  weekday: z.int().min(1).max(7),
  from: LocalTime,
  to: LocalTime,
  breaks: z.array(TimeSpan).max(6).default([]),
  validFrom: LocalDate.nullable().default(null),
  /** The last date on which they hold. */
  validTo: LocalDate.nullable().default(null),
})
export type WeeklyHours = z.infer<typeof WeeklyHours>

export const StoredHours = WeeklyHours.extend({ version: z.int() })
export type StoredHours = z.infer<typeof StoredHours>

export const TimeOff = z.object({
  id: TimeOffId,
  providerId: ProviderId,
  /** By the wall clock of wherever the provider works; a whole day runs from 00:00 to 00:00 of the next. */
  from: LocalDateTime,
  to: LocalDateTime,
  reason: optionalLine(120),
})
export type TimeOff = z.infer<typeof TimeOff>

export const StoredTimeOff = TimeOff.extend({ version: z.int() })

const span = z.object({ startsAt: Instant, endsAt: Instant })

/** How the day of one provider at one location is made up; spans are instants. */
export const ProviderDay = z.object({
  providerId: ProviderId,
  locationId: LocationId,
  working: z.array(span),
  breaks: z.array(span),
  timeOff: z.array(span.extend({ reason: z.string().nullable() })),
  /** Name of the holiday that closes the location, or null. */
  holiday: z.string().nullable(),
})
export type ProviderDay = z.infer<typeof ProviderDay>

const validity = (hours: { validFrom: string | null; validTo: string | null }) =>
  hours.validFrom === null || hours.validTo === null || hours.validFrom <= hours.validTo
const version = z.int()
const removed = z.object({})

export const availabilityContract = {
  hours: procedure({
    kind: 'read',
    permission: 'hours.read',
    audit: null,
    method: 'GET',
    path: '/providers/{providerId}/schedule',
    summary: 'Weekly hours of a provider',
    input: z.object({ providerId: ProviderId }),
    output: z.array(StoredHours),
  }),
  addHours: procedure({
    kind: 'write',
    permission: 'hours.manage',
    audit: 'hours.saved',
    method: 'POST',
    path: '/providers/{providerId}/schedule',
    summary: 'Add weekly hours',
    input: WeeklyHours.refine((hours) => hours.from < hours.to, {
      message: 'end_before_start',
      path: ['to'],
    }).refine(validity, { message: 'end_before_start', path: ['validTo'] }),
    output: z.object({ version }),
  }),
  changeHours: procedure({
    kind: 'write',
    permission: 'hours.manage',
    audit: 'hours.saved',
    method: 'PUT',
    path: '/providers/{providerId}/schedule/{id}',
    summary: 'Change weekly hours',
    input: StoredHours.refine((hours) => hours.from < hours.to, {
      message: 'end_before_start',
      path: ['to'],
    }).refine(validity, { message: 'end_before_start', path: ['validTo'] }),
    output: z.object({ version }),
  }),
  removeHours: procedure({
    kind: 'write',
    permission: 'hours.manage',
    audit: 'hours.removed',
    method: 'DELETE',
    path: '/providers/{providerId}/schedule/{id}',
    summary: 'Remove weekly hours',
    input: z.object({ providerId: ProviderId, id: HoursId, version: z.int() }),
    output: removed,
  }),
  timeOff: procedure({
    kind: 'read',
    permission: 'hours.read',
    audit: null,
    method: 'GET',
    path: '/providers/{providerId}/time-off',
    summary: 'Time off of a provider that ends on or after a date',
    input: z.object({ providerId: ProviderId, from: LocalDate }),
    output: z.array(StoredTimeOff),
  }),
  addTimeOff: procedure({
    kind: 'write',
    permission: 'hours.manage',
    audit: 'time_off.added',
    method: 'POST',
    path: '/providers/{providerId}/time-off',
    summary: 'Add time off; booked visits stay and are counted',
    input: TimeOff.refine((off) => off.from < off.to, {
      message: 'end_before_start',
      path: ['to'],
    }),
    output: z.object({ version }),
  }),
  removeTimeOff: procedure({
    kind: 'write',
    permission: 'hours.manage',
    audit: 'time_off.removed',
    method: 'DELETE',
    path: '/providers/{providerId}/time-off/{id}',
    summary: 'Take time off back',
    input: z.object({ providerId: ProviderId, id: TimeOffId, version: z.int() }),
    output: removed,
  }),
  days: procedure({
    kind: 'read',
    permission: 'hours.read',
    audit: null,
    method: 'GET',
    path: '/availability',
    summary: 'Working time, breaks and time off of every provider on a date',
    input: z.object({ date: LocalDate, locationId: LocationId.nullable().default(null) }),
    output: z.array(ProviderDay),
  }),
}
