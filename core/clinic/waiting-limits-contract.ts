import { z } from 'zod'

const minutes = (usual: number) => z.int('out_of_range').min(1).max(240).default(usual)

/** Minutes in one state after which a patient deserves a look, and after which it is too long. */
const pair = (soon: number, long: number) =>
  z
    .object({ soon: minutes(soon), long: minutes(long) })
    .refine((each) => each.soon <= each.long, { message: 'bounds_order', path: ['long'] })
    .default({ soon, long })

/** How long patients should wait, and when somebody is late; minutes. */
export const WaitingLimits = z.object({
  /** In the waiting room. */
  arrived: pair(10, 20),
  /** In a room, before the provider comes. */
  roomed: pair(10, 20),
  /** With the provider. */
  with_provider: pair(40, 60),
  /** After the visit, until they leave. */
  checkout: pair(10, 20),
  /** Whoever has not come so long after the start is late, and holds up nobody. */
  lateAfter: minutes(10),
  /** Patients to come are called when they would wait longer than this. */
  callAfter: minutes(20),
})
export type WaitingLimits = z.infer<typeof WaitingLimits>

/** The limits of a practice that never set its own. */
export const usualWaitingLimits: WaitingLimits = WaitingLimits.parse({})
