import { z } from 'zod'
import { procedure } from '../kernel/procedure.ts'

/** What a window calls a command: `book`, `settings:types`. Never what somebody typed. */
export const CommandName = z.string().regex(/^[a-z][a-z0-9_:.-]{0,63}$/iu, 'malformed')

export const CommandUsage = z.object({
  command: CommandName,
  /** Uses, each counting half after two weeks, a quarter after four. */
  score: z.number(),
})
export type CommandUsage = z.infer<typeof CommandUsage>

/** What the account that asks uses most; nobody else sees it. */
export const usageContract = {
  usage: procedure({
    kind: 'read',
    permission: 'signed_in',
    audit: null,
    method: 'GET',
    path: '/me/usage',
    summary: 'Commands that the account uses, the most used first',
    input: z.object({}),
    output: z.array(CommandUsage),
  }),
  used: procedure({
    kind: 'write',
    permission: 'signed_in',
    audit: null,
    method: 'POST',
    path: '/me/usage',
    summary: 'Count one use of each of these commands',
    input: z.object({ commands: z.array(CommandName).min(1).max(50) }),
    output: z.object({}),
  }),
}
