import { Agent, request } from 'node:http'

/** What came back. */
export interface Answer {
  readonly status: number
  readonly text: string
}

/** Asks a host's REST surface over kept connections. */
export interface RestClient {
  /** A GET without body, a POST with one. */
  readonly send: (path: string, body?: unknown) => Promise<Answer>
  readonly close: () => void
}

/** A client of a host on this machine with at most `connections` open at once. */
export function restClient(port: number, token: string, connections: number): RestClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return {
    send: (path, body) => send(agent, port, token, path, body),
    close: () => {
      agent.destroy()
    },
  }
}

function send(
  agent: Agent,
  port: number,
  token: string,
  path: string,
  body: unknown,
): Promise<Answer> {
  const content = body === undefined ? null : Buffer.from(JSON.stringify(body))
  const headers = {
    authorization: `Bearer ${token}`,
    ...(content && { 'content-type': 'application/json', 'content-length': content.length }),
  }
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const method = content ? 'POST' : 'GET'
  const sent = request({ agent, host: '127.0.0.1', port, path, method, headers }, (response) => {
    const parts: Buffer[] = []
    response.on('data', (part: Buffer) => parts.push(part))
    response.on('error', reject)
    response.on('end', () => {
      resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() })
    })
  })
  sent.on('error', reject)
  sent.end(content ?? undefined)
  return promise
}
