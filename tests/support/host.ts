import { request, type IncomingHttpHeaders } from 'node:http'
import { Writable } from 'node:stream'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { onTestFinished } from 'vitest'
import type { Contract } from '../../core/contract.ts'
import type { Role } from '../../core/kernel/permissions.ts'
import type { Practice } from '../../core/practice.ts'
import { carry } from '../../host/carry.ts'
import { openJournal } from '../../host/journal.ts'
import { listScreens } from '../../host/screens.ts'
import { testPractice, type TestPractice } from './practice.ts'

/** What came back over HTTP. */
export interface HttpAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  /** The body as JSON; undefined where it is none. */
  readonly json: unknown
}

/** What goes out beside method and path. */
export interface Sending {
  /** Sent as JSON; text and bytes as they are. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly role?: Role
  readonly token?: string
}

/** A practice behind a real HTTP server. */
export interface TestHost {
  readonly t: TestPractice
  readonly port: number
  readonly address: string
  /** Everything that the journal wrote. */
  readonly journal: () => string
  /** Any request: `send('GET', '/api/v1/state')`. */
  readonly send: (method: string, path: string, sending?: Sending) => Promise<HttpAnswer>
  /** The screens' client over HTTP. */
  readonly client: (role: Role) => ContractRouterClient<Contract>
  readonly stop: () => Promise<void>
}

interface Setting {
  readonly screens?: string
  /** Stands in for the practice, to see what a transport makes of its failures. */
  readonly practice?: Practice
}

/** Serves a test practice on a free port for the running test; every answer is checked against the contract. */
export async function testHost({ screens = '', practice }: Setting = {}): Promise<TestHost> {
  const t = testPractice()
  const written: string[] = []
  const journal = openJournal(
    new Writable({
      write: (part: Buffer, _, done) => {
        written.push(part.toString())
        done()
      },
    }),
  )
  const served = practice ?? t.practice
  const host = await carry({
    practice: served,
    journal,
    screens: listScreens(screens),
    port: 0,
    checkAnswers: true,
  })
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= host.stop())
  onTestFinished(stop)
  const address = `http://127.0.0.1:${host.port}`
  return {
    t,
    port: host.port,
    address,
    journal: () => written.join(''),
    send: (method, path, { role, token = role && t.token(role), ...sending } = {}) =>
      sendTo(host.port, method, path, { ...sending, ...(token === undefined ? {} : { token }) }),
    client: (role) => clientOf(address, t.token(role)),
    stop,
  }
}

/** The screens' client of a host that runs somewhere. */
export function clientOf(address: string, token: string): ContractRouterClient<Contract> {
  const headers = { authorization: `Bearer ${token}` }
  return createORPCClient(new RPCLink({ url: `${address}/rpc`, headers }))
}

/** One request over a connection of its own. */
export function sendTo(
  port: number,
  method: string,
  path: string,
  { body, headers = {}, token }: Sending = {},
): Promise<HttpAnswer> {
  const content = contentOf(body)
  return new Promise((answered, failed) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        agent: false,
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(content === undefined
            ? {}
            : {
                'content-type': 'application/json',
                ...('transfer-encoding' in headers ? {} : { 'content-length': content.length }),
              }),
          ...headers,
        },
      },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', failed)
        response.on('end', () => {
          const text = Buffer.concat(parts).toString()
          answered({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            json: jsonOf(text),
          })
        })
      },
    )
    sent.on('error', failed)
    sent.end(content)
  })
}

function contentOf(body: unknown): Buffer | undefined {
  if (body === undefined) return undefined
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
