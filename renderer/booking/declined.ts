import { z } from 'zod'
import { InTheWay, Slot } from '../../core/appointments/contract.ts'
import { refusalOf } from '../client/refusal.ts'

const offers = {
  openings: z.array(Slot).default([]),
  overridable: z.boolean().default(false),
}
const Conflict = z.object({ ...offers, inTheWay: z.array(InTheWay).default([]) })
const Outside = z.object({ ...offers, why: z.enum(['closed', 'break', 'time_off', 'holiday']) })

/** Why the core declined a time, and what it offers instead. */
export type Declined =
  | ({ readonly code: 'conflict' } & z.infer<typeof Conflict>)
  | ({ readonly code: 'outside_hours' } & z.infer<typeof Outside>)

/** Reads a refused time; null for any other failure, or none. */
export function declinedOf(error: unknown): Declined | null {
  const failure = refusalOf(error)
  if (failure?.code === 'conflict') {
    const read = Conflict.safeParse(failure.details)
    return read.success ? { code: 'conflict', ...read.data } : null
  }
  if (failure?.code === 'outside_hours') {
    const read = Outside.safeParse(failure.details)
    return read.success ? { code: 'outside_hours', ...read.data } : null
  }
  return null
}
