import { z } from 'zod'
import { Instant } from '../kernel/dates.ts'

/** When a patient came into each state; null for one that they have not reached, or skipped. */
export const Passage = z.object({
  arrived: Instant.nullable(),
  roomed: Instant.nullable(),
  with_provider: Instant.nullable(),
  checkout: Instant.nullable(),
  left: Instant.nullable(),
})
export type Passage = z.infer<typeof Passage>
