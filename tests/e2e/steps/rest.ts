import { z } from 'zod'
import { password } from './sign-in.ts'

/** Asks a host over REST, signed in as one account. */
export interface Rest {
  readonly get: (path: string) => Promise<unknown>
  readonly post: (path: string, body: unknown) => Promise<unknown>
  readonly put: (path: string, body: unknown) => Promise<unknown>
  readonly remove: (path: string) => Promise<unknown>
}

/** Signs a program in, to furnish what a journey finds. */
export async function restOf(address: string, username: string): Promise<Rest> {
  const signed = await send(address, null, 'POST', '/auth/login', { username, password })
  const { token } = z.object({ token: z.string() }).parse(signed)
  return {
    get: (path) => send(address, token, 'GET', path),
    post: (path, body) => send(address, token, 'POST', path, body),
    put: (path, body) => send(address, token, 'PUT', path, body),
    remove: (path) => send(address, token, 'DELETE', path),
  }
}

async function send(
  address: string,
  token: string | null,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const answer = await fetch(`${address}/api/v1${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`)
  return text === '' ? null : JSON.parse(text)
}
