import { z } from 'zod'

/** What the main process tells the core's process. A `window` comes with that window's port. */
export type ToCore =
  | {
      readonly kind: 'open'
      readonly folder: string
      /** 32 bytes in hex. */
      readonly key: string
      readonly demo: boolean
      readonly importSynthea: string | null
      readonly dropDigits: boolean
    }
  | { readonly kind: 'window' }
  | { readonly kind: 'stop' }

/** What the core's process answers; read with care, for it is another process. */
export const FromCore = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  /** The practice cannot be opened; trying again would not help. */
  z.object({ kind: z.literal('refused'), sentence: z.string() }),
])
export type FromCore = z.infer<typeof FromCore>
