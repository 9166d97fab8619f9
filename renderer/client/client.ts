import { createORPCClient, type ClientLink } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '../../core/contract.ts'
import { hear } from '../curtain/curtain.ts'
import { makeLink, type CallContext } from './link.ts'
import { endsSession } from './refusal.ts'
import { useSession } from './session.ts'

export type Client = ContractRouterClient<Contract, CallContext>

/** Everything that can be asked of the practice, typed by the contract. */
export const client: Client = createORPCClient(watched())

/** The same as queries and mutations: `useQuery(ask.clinic.directory.queryOptions({ input: {} }))`. */
export const ask = createTanstackQueryUtils(client)

/**
 * Every call carries the session of the window. One that finds it gone asks the person to sign in
 * again, over the open screen; unless they already did while the call was under way.
 */
function watched(): ClientLink<CallContext> {
  const link = makeLink()
  const present = () => useSession.getState().token
  return {
    call: (path, input, options) => {
      const token = options.context.token ?? present()
      const answer = link.call(path, input, { ...options, context: { token } })
      return answer.then(heard, (error: unknown) => {
        if (endsSession(error) && token === present()) {
          useSession.getState().interrupt('ended')
        }
        throw error
      })
    },
  }
}

/** The curtain learns from each answer what it has to hide. */
function heard<Answer>(answer: Answer): Answer {
  hear(answer)
  return answer
}
