import { z } from 'zod'
import type { FromShell, ToShell } from '../host/shell.ts'

/** What the main process tells the core's process. A `window` comes with that window's port. */
export type ToCore = FromShell

/** What the core's process answers; read with care, for it is another process. */
export const FromCore: z.ZodType<ToShell> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  /** The practice cannot be opened; trying again would not help. */
  z.object({ kind: z.literal('refused'), sentence: z.string() }),
])
