import { z } from 'zod'
import { LocalDate, LocalDateTime } from '../kernel/dates.ts'
import { AbsenceId, HoursId, LocationId, ProviderId, TimeOffId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { optionalLine } from '../kernel/text.ts'
import { ProviderDay } from './day-contract.ts'
import { inOrder, ordered, StoredHours, WeeklyHours } from './hours-contract.ts'
import { resourceTimesContract } from './resource-contract.ts'
import { weeksContract } from './weeks-contract.ts'

export { ProviderDay } from './day-contract.ts'
export * from './hours-contract.ts'
export { Outage, ResourceHours, StoredOutage } from './resource-contract.ts'

export const TimeOff = z.object({
  id: TimeOffId,
  providerId: ProviderId,
  /** By the wall clock of wherever the provider works; a whole day runs from 00:00 to 00:00 of the next. */
  from: LocalDateTime,
  to: LocalDateTime,
  reason: optionalLine(120),
})
export type TimeOff = z.infer<typeof TimeOff>

export const StoredTimeOff = TimeOff.extend({
  /** The absence that it belongs to, with which it is taken back. */
  absenceId: AbsenceId.nullable(),
  version: z.int(),
})

const read = { kind: 'read', permission: 'hours.read', audit: null, method: 'GET' } as const
const write = { kind: 'write', permission: 'hours.manage' } as const
const versioned = { version: z.int() }
const saved = z.object(versioned)
const removed = z.object({})
const ofProvider = { providerId: ProviderId }

export const availabilityContract = {
  ...weeksContract,
  ...resourceTimesContract,
  hours: procedure({
    ...read,
    path: '/providers/{providerId}/schedule',
    summary: 'Weekly hours of a provider',
    input: z.object(ofProvider),
    output: z.array(StoredHours),
  }),
  addHours: procedure({
    ...write,
    audit: 'hours.saved',
    method: 'POST',
    path: '/providers/{providerId}/schedule',
    summary: 'Add weekly hours',
    input: WeeklyHours.refine(inOrder, ordered),
    output: saved,
  }),
  changeHours: procedure({
    ...write,
    audit: 'hours.saved',
    method: 'PUT',
    path: '/providers/{providerId}/schedule/{id}',
    summary: 'Change weekly hours',
    input: StoredHours.refine(inOrder, ordered),
    output: saved,
  }),
  removeHours: procedure({
    ...write,
    audit: 'hours.removed',
    method: 'DELETE',
    path: '/providers/{providerId}/schedule/{id}',
    summary: 'Remove weekly hours',
    input: z.object({ ...ofProvider, id: HoursId, ...versioned }),
    output: removed,
  }),
  timeOff: procedure({
    ...read,
    path: '/providers/{providerId}/time-off',
    summary: 'Time off of a provider that ends on or after a date',
    input: z.object({ ...ofProvider, from: LocalDate }),
    output: z.array(StoredTimeOff),
  }),
  addTimeOff: procedure({
    ...write,
    audit: 'time_off.added',
    method: 'POST',
    path: '/providers/{providerId}/time-off',
    summary: 'Add time off; booked visits stay and are counted',
    input: TimeOff.refine(inOrder, ordered),
    output: saved,
  }),
  removeTimeOff: procedure({
    ...write,
    audit: 'time_off.removed',
    method: 'DELETE',
    path: '/providers/{providerId}/time-off/{id}',
    summary: 'Take time off back; what was entered with its visits is taken back with them',
    input: z.object({ ...ofProvider, id: TimeOffId, ...versioned }),
    output: removed,
  }),
  days: procedure({
    ...read,
    path: '/availability',
    summary: 'Working time, breaks, blocks and time off of every provider on a date',
    input: z.object({ date: LocalDate, locationId: LocationId.nullable().default(null) }),
    output: z.array(ProviderDay),
  }),
  workingMinutes: procedure({
    ...read,
    path: '/availability/minutes',
    summary: 'How many minutes are worked at a location on each of some dates (at most 62)',
    input: z.object({
      from: LocalDate,
      to: LocalDate,
      locationId: LocationId,
      /** Null for everybody together. */
      providerId: ProviderId.nullable().default(null),
    }),
    output: z.array(z.object({ date: LocalDate, minutes: z.int() })),
  }),
}
