import { z } from 'zod'
import { InTheWay, SetAside, Slot } from '../../core/appointments/contract.ts'
import { BrokenRule } from '../../core/rulebook/contract.ts'
import { refusalOf } from '../client/refusal.ts'

const Objections = z.object({
  inTheWay: z.array(InTheWay).default([]),
  why: z.enum(['closed', 'break', 'time_off', 'holiday']).nullable().default(null),
  blocks: z.array(SetAside).default([]),
  rules: z.array(BrokenRule).default([]),
  openings: z.array(Slot).default([]),
  overridable: z.boolean().default(false),
})

/** Everything for which the core declined a time, and what it offers instead. */
export type Declined = z.infer<typeof Objections>

const codes: readonly string[] = ['conflict', 'outside_hours', 'set_aside', 'against_rules']

/** Reads a refused time; null for any other failure, or none. */
export function declinedOf(error: unknown): Declined | null {
  const failure = refusalOf(error)
  if (!failure || !codes.includes(failure.code)) return null
  const read = Objections.safeParse(failure.details)
  return read.success ? read.data : null
}
