import { z } from 'zod'
import { Instant } from '../kernel/dates.ts'
import { BlockId, LocationId, ProviderId, TypeId } from '../kernel/ids.ts'
import { BlockKind } from './hours-contract.ts'

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
  /** Time set aside, by start. */
  blocks: z.array(
    span.extend({
      id: BlockId,
      kind: BlockKind,
      label: z.string(),
      typeIds: z.array(TypeId),
      /** From when on anything may be booked in it; null never. */
      releasedAt: Instant.nullable(),
    }),
  ),
})
export type ProviderDay = z.infer<typeof ProviderDay>
