import {
  onMessagePortClose,
  onMessagePortMessage,
  postMessagePortMessage,
} from '@orpc/client/message-port'
import { RPCHandler, type MessagePortHandler } from '@orpc/server/message-port'
import { z } from 'zod'
import { isPlain } from './body.ts'
import { callerOf } from './headers.ts'
import { routerOver, type Carriage, type RequestContext } from './router.ts'

type Port = Parameters<MessagePortHandler<RequestContext>['upgrade']>[0]

/** One end of a channel to a window: of the web, of worker threads, or of Electron. */
export type WindowPort = Port & { readonly start: () => void }

/** Serves the practice at message ports: each request says who asks in its own headers, as over HTTP. */
export function portsOver(carriage: Carriage): (port: WindowPort) => void {
  const handler = new RPCHandler(routerOver(carriage), {
    rootInterceptors: [
      (asked) => asked.next({ ...asked, context: callerOf(asked.request.headers) }),
    ],
  })
  return (port) => {
    handler.upgrade(guarded(port), { context: callerOf({}) })
    port.start()
  }
}

/** What our windows send, as oRPC writes it: a request, or that one is no longer wanted. */
const FromWindow = z.union([
  z.object({
    i: z.union([z.string(), z.number()]),
    t: z.literal(1).optional(),
    p: z.object({
      u: z.string().startsWith('/'),
      h: z.record(z.string(), z.unknown()).optional(),
      m: z.string().optional(),
      b: z.unknown(),
    }),
  }),
  z.object({ i: z.union([z.string(), z.number()]), t: z.literal(4) }),
])

/**
 * A port that hears nothing but messages of that form: oRPC throws at any other, out of everybody's
 * reach, and the program would end by it.
 */
const guarded = (port: Port): Port => ({
  onMessage: {
    addListener: (hear) => {
      onMessagePortMessage(port, (message: unknown) => {
        if (isFromWindow(message)) hear(message)
      })
    },
  },
  onDisconnect: { addListener: (ended) => onMessagePortClose(port, ended) },
  postMessage: (message: unknown) => postMessagePortMessage(port, message),
})

function isFromWindow(message: unknown): boolean {
  if (typeof message !== 'string') return false
  try {
    const read: unknown = JSON.parse(message)
    return isPlain(read) && FromWindow.safeParse(read).success
  } catch {
    return false
  }
}
