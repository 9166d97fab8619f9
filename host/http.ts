import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { OpenAPIHandler } from '@orpc/openapi/node'
import type { AnyRouter } from '@orpc/server'
import { RPCHandler } from '@orpc/server/node'
import { readBody } from './body.ts'
import { admit } from './gate.ts'
import { callerOf, protect } from './headers.ts'
import { QueryCoercion, type RestContext } from './query-coercion.ts'
import { serveReference, type ReferencePages } from './reference-pages.ts'
import { routerOver, type Carriage, type RequestContext } from './router.ts'
import { sendScreen, type Screens } from './screens.ts'
import { decline, misfit, type Declined } from './statuses.ts'

/** What a server offers. */
export interface Offered extends Carriage {
  readonly screens: Screens
}

interface Doors extends Offered {
  readonly rpc: (visit: Visit, context: RequestContext) => Promise<boolean>
  readonly rest: (visit: Visit, context: RestContext) => Promise<boolean>
  readonly pages: ReferencePages
}

interface Visit {
  readonly request: IncomingMessage & { body?: unknown }
  readonly response: ServerResponse
  readonly path: string
}

/** Times in ms: a slow sender is let go, a stream that is read is not. */
const patience = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000 }

/**
 * An HTTP server over an open practice: the screens, `/rpc` for them, `/api/v1` for programs and
 * `/api/docs` for who writes those. It does not listen yet.
 */
export function serverOver(offered: Offered): Server {
  const router = routerOver(offered)
  const doors = { ...offered, ...handlersOver(router), pages: serveReference() }
  const server = createServer({ ...patience, maxHeaderSize: 16_384 }, (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const visit: Visit = { request, response, path }
    void answer(doors, visit, portOf(server)).catch((error: unknown) => {
      sendDeclined(visit, decline(error, 'http', offered.journal))
    })
  })
  return server
}

function handlersOver(router: AnyRouter): Pick<Doors, 'rpc' | 'rest'> {
  const rpc = new RPCHandler(router)
  const rest = new OpenAPIHandler(router, { plugins: [new QueryCoercion()] })
  return {
    rpc: async ({ request, response }, context) =>
      (await rpc.handle(request, response, { prefix: '/rpc', context })).matched,
    rest: async ({ request, response }, context) =>
      (await rest.handle(request, response, { prefix: '/api/v1', context })).matched,
  }
}

/** The port a listening server has. */
export function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function answer(doors: Doors, visit: Visit, port: number): Promise<void> {
  protect(visit.response)
  admit(visit.request, port)
  if (isBelow(visit.path, '/rpc')) await answerRpc(doors, visit)
  else if (isBelow(visit.path, '/api')) await answerApi(doors, visit)
  else await answerScreen(doors, visit)
}

/** Only POST: what is asked must not stand in an address. */
async function answerRpc({ rpc }: Doors, visit: Visit): Promise<void> {
  const { request } = visit
  if (request.method !== 'POST') throw misfit('wrong_method')
  request.body = await readBody(request)
  if (!(await rpc(visit, callerOf(request.headers)))) throw misfit('no_such_address')
}

async function answerApi({ rest, pages }: Doors, visit: Visit): Promise<void> {
  const { request, response, path } = visit
  const page = pages.get(path)
  if (page !== undefined) {
    sendText(response, 200, page.type, await page.content())
    return
  }
  const fromAddress = request.method === 'GET'
  request.body = fromAddress ? undefined : await readBody(request)
  request.url = request.url?.replace(/^\/api\/v1\/physicians(?=[/?]|$)/u, '/api/v1/providers')
  if (!(await rest(visit, { ...callerOf(request.headers), fromAddress })))
    throw misfit('no_such_address')
}

async function answerScreen({ screens }: Doors, { request, response, path }: Visit): Promise<void> {
  const headOnly = request.method === 'HEAD'
  if (!headOnly && request.method !== 'GET') throw misfit('wrong_method')
  const screen = screens.get(path)
  if (screen === undefined) throw misfit('no_such_address')
  await sendScreen(screen, response, headOnly)
}

const isBelow = (path: string, top: string) => path === top || path.startsWith(`${top}/`)

/** Says why; whoever still sends then sends into the void, and the connection ends. */
function sendDeclined({ request, response }: Visit, declined: Declined): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  if (!request.complete) {
    response.setHeader('connection', 'close')
    request.resume()
  }
  sendText(response, declined.status, 'application/json', JSON.stringify(declined))
}

function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  const content = Buffer.from(text)
  response.writeHead(status, { 'content-type': type, 'content-length': content.length })
  response.end(content)
}
