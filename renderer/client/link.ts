import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { portKeeper, type Bridge } from './port.ts'
import { useSession } from './session.ts'

const headers = () => {
  const { token } = useSession.getState()
  return token === null ? {} : { authorization: `Bearer ${token}` }
}

/** The way to the host: a message port inside the desktop shell, HTTP in a browser. */
export function makeLink(): ClientLink<ClientContext> {
  const bridge = window.daysheet
  return bridge ? overPort(bridge) : overFetch()
}

const overFetch = () => new FetchLink({ url: new URL('rpc', document.baseURI), headers })

function overPort(bridge: Bridge): ClientLink<ClientContext> {
  let link: PortLink<ClientContext> | null = null
  const port = portKeeper(bridge, () => (link = null))
  return {
    call: async (path, input, options) => {
      const open = await port()
      link ??= new PortLink({ port: open, headers })
      return link.call(path, input, options)
    },
  }
}
