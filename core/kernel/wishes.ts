import { z } from 'zod'
import { LocalDate, LocalTime } from './dates.ts'
import { LocationId, ProviderId, TypeId } from './ids.ts'
import { note } from './text.ts'

/** Weekdays with a time of day at which somebody could come, by the wall clock of the location. */
export const Window = z
  .object({
    /** ISO 8601, Monday 1 to Sunday 7; none means every day. */
    weekdays: z.array(z.int().min(1).max(7)).max(7).default([]),
    from: LocalTime,
    to: LocalTime,
  })
  .refine(({ from, to }) => from < to, { message: 'end_before_start', path: ['to'] })
export type Window = z.infer<typeof Window>

export const Urgency = z.enum(['routine', 'soon', 'urgent'])
export type Urgency = z.infer<typeof Urgency>

/** How somebody came to be on the waitlist. */
export const WishSource = z.enum(['phone', 'desk', 'provider', 'online'])

/** Two weeks in minutes: nobody needs more notice to come sooner. */
const LONGEST_NOTICE = 20_160

/** What somebody who waits would like. */
export const wishes = {
  typeId: TypeId,
  minutes: z.int('out_of_range').min(1, 'out_of_range').max(1440, 'out_of_range'),
  /** None means anybody who sees the type. */
  providerIds: z.array(ProviderId).max(50).default([]),
  /** None means everywhere. */
  locationIds: z.array(LocationId).max(50).default([]),
  /** None means any day and any time. */
  windows: z.array(Window).max(14).default([]),
  urgency: Urgency.default('routine'),
  /** Minutes that they need between the call and the visit. */
  noticeMinutes: z.int('out_of_range').min(0, 'out_of_range').max(LONGEST_NOTICE).default(0),
  /** Whether they agreed to be phoned about it. */
  mayPhone: z.boolean().default(true),
  comment: note(400),
  source: WishSource.default('phone'),
  from: LocalDate.nullable().default(null),
  /** The last date that would help. */
  until: LocalDate.nullable().default(null),
}
