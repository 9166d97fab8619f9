import type { ClientLink } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { portKeeper, type Bridge } from './port.ts'

/** What one call is made with. */
export interface CallContext {
  /** The session that asks; left out, the one of this window. */
  readonly token?: string | null
}

type Link = ClientLink<CallContext>

const headers = ({ context }: { context: CallContext }) =>
  context.token ? { authorization: `Bearer ${context.token}` } : {}

/** The way to the host: a message port inside the desktop shell, HTTP in a browser. */
export function makeLink(): Link {
  const bridge = window.daysheet
  return bridge ? overPort(bridge) : overFetch()
}

const overFetch = (): Link =>
  new FetchLink<CallContext>({ url: new URL('rpc', document.baseURI), headers })

function overPort(bridge: Bridge): Link {
  let link: PortLink<CallContext> | null = null
  const port = portKeeper(bridge, () => (link = null))
  return {
    call: async (path, input, options) => {
      const open = await port()
      link ??= new PortLink<CallContext>({ port: open, headers })
      return link.call(path, input, options)
    },
  }
}
