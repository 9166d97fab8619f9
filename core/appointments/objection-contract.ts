import { z } from 'zod'
import { Instant } from '../kernel/dates.ts'
import { AppointmentId, BlockId, GroupId, HoldId, ResourceId } from '../kernel/ids.ts'

/** What stands in the way of a booking; the shape of `details.inTheWay` of a `conflict`. */
export const InTheWay = z.object({
  /**
   * `provider`, `patient`, `resource`, `buffer`: a visit (`appointmentId`). `hold`: a time that is
   * kept for somebody. `group`: a group that meets. `pool`: every resource of a kind is spoken for.
   * `out_of_service`: a resource that is closed or out of service then.
   */
  what: z.enum([
    'provider',
    'patient',
    'resource',
    'buffer',
    'hold',
    'group',
    'pool',
    'out_of_service',
  ]),
  appointmentId: AppointmentId.nullable(),
  holdId: HoldId.nullable(),
  groupId: GroupId.nullable(),
  /** The resource that is taken or closed. */
  resourceId: ResourceId.nullable(),
  /** Who holds the time; what is all taken; why a resource is out of service. */
  by: z.string().nullable(),
  /** True for a time that the asker's own account holds, in another session. */
  yours: z.boolean(),
  startsAt: Instant,
  endsAt: Instant,
})
export type InTheWay = z.infer<typeof InTheWay>

/** Hours set aside for something else; the shape of `details.blocks` of `set_aside`. */
export const SetAside = z.object({
  blockId: BlockId,
  label: z.string(),
  kind: z.enum(['types', 'hold', 'lunch', 'meeting']),
  startsAt: Instant,
  endsAt: Instant,
  /** When anything may be booked in it; null never. */
  releasedAt: Instant.nullable(),
})
export type SetAside = z.infer<typeof SetAside>
