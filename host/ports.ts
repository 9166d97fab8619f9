import { RPCHandler, type MessagePortHandler } from '@orpc/server/message-port'
import { callerOf } from './headers.ts'
import { routerOver, type Carriage, type RequestContext } from './router.ts'

/** One end of a channel to a window: of the web, of worker threads, or of Electron. */
export type WindowPort = Parameters<MessagePortHandler<RequestContext>['upgrade']>[0] & {
  readonly start: () => void
}

/** Serves the practice at message ports: each request says who asks in its own headers, as over HTTP. */
export function portsOver(carriage: Carriage): (port: WindowPort) => void {
  const handler = new RPCHandler(routerOver(carriage), {
    rootInterceptors: [
      (asked) => asked.next({ ...asked, context: callerOf(asked.request.headers) }),
    ],
  })
  return (port) => {
    handler.upgrade(port, { context: callerOf({}) })
    port.start()
  }
}
