import { z } from 'zod'

/** Where a visit stands in the flow; the last three left it. */
export const Status = z.enum([
  'scheduled',
  'confirmed',
  'arrived',
  'roomed',
  'in_progress',
  'completed',
  'cancelled',
  'no_show',
  'rescheduled',
])
export type Status = z.infer<typeof Status>

/** How a visit came into the book. */
export const Source = z.enum([
  'staff',
  'online',
  'phone',
  'recall',
  'treatment_plan',
  'waitlist',
  'asap',
  'series',
  'walk_in',
])
export type Source = z.infer<typeof Source>

/** Why a visit was cancelled. */
export const CancelReason = z.enum([
  'patient',
  'provider',
  'illness',
  'weather',
  'duplicate',
  'other',
])
export type CancelReason = z.infer<typeof CancelReason>
