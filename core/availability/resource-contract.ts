import { z } from 'zod'
import { LocalDateTime } from '../kernel/dates.ts'
import { OutageId, ResourceId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { optionalLine } from '../kernel/text.ts'
import { TimeSpan } from './hours-contract.ts'

/** When a resource can be used, by the wall clock of its location; no span at all means always. */
export const ResourceHours = z.object({
  resourceId: ResourceId,
  week: z
    .array(
      TimeSpan.safeExtend({
        /** ISO 8601: Monday 1 to Sunday 7. */
        weekday: z.int().min(1).max(7),
      }),
    )
    .max(42),
})
export type ResourceHours = z.infer<typeof ResourceHours>

/** A time for which a resource cannot be used, by the wall clock of its location. */
export const Outage = z.object({
  id: OutageId,
  resourceId: ResourceId,
  from: LocalDateTime,
  to: LocalDateTime,
  reason: optionalLine(120),
})
export type Outage = z.infer<typeof Outage>

export const StoredOutage = Outage.extend({ version: z.int() })
export type StoredOutage = z.infer<typeof StoredOutage>

const saved = z.object({ version: z.int() })
const version = z.int().nullable()
const write = { kind: 'write', permission: 'clinic.manage' } as const

export const resourceTimesContract = {
  resourceTimes: procedure({
    kind: 'read',
    permission: 'hours.read',
    audit: null,
    method: 'GET',
    path: '/resources/{resourceId}/times',
    summary: 'Hours of a room, chair or device, and when it is out of service from today on',
    input: z.object({ resourceId: ResourceId }),
    output: z.object({
      /** Version null where no hours were ever set: it can always be used. */
      hours: ResourceHours.extend({ version }),
      outages: z.array(StoredOutage),
    }),
  }),
  saveResourceHours: procedure({
    ...write,
    audit: 'resource_hours.saved',
    method: 'PUT',
    path: '/resources/{resourceId}/hours',
    summary: 'Set the weekly hours of a room, chair or device',
    input: ResourceHours.extend({ version }),
    output: saved,
  }),
  saveOutage: procedure({
    ...write,
    audit: 'outage.saved',
    method: 'PUT',
    path: '/outages/{id}',
    summary: 'Take a room, chair or device out of service for a time; visits booked in it stay',
    input: Outage.extend({ version }).refine((outage) => outage.from < outage.to, {
      message: 'end_before_start',
      path: ['to'],
    }),
    output: saved,
  }),
  removeOutage: procedure({
    ...write,
    audit: 'outage.removed',
    method: 'DELETE',
    path: '/outages/{id}',
    summary: 'Put a room, chair or device back into service',
    input: z.object({ id: OutageId, version: z.int() }),
    output: z.object({}),
  }),
}
