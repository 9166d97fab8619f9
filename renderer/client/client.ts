import { createORPCClient, type ClientContext, type ClientLink } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '../../core/contract.ts'
import { makeLink } from './link.ts'
import { endsSession } from './refusal.ts'
import { useSession } from './session.ts'

export type Client = ContractRouterClient<Contract>

/** Everything that can be asked of the practice, typed by the contract. */
export const client: Client = createORPCClient(watched())

/** The same as queries and mutations: `useQuery(ask.clinic.directory.queryOptions({ input: {} }))`. */
export const ask = createTanstackQueryUtils(client)

/** A call that finds its session gone asks the person to sign in again, over the open screen. */
function watched(): ClientLink<ClientContext> {
  const link = makeLink()
  return {
    call: (path, input, options) =>
      link.call(path, input, options).catch((error: unknown) => {
        if (endsSession(error)) useSession.getState().interrupt()
        throw error
      }),
  }
}
