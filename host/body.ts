import type { IncomingMessage } from 'node:http'
import { Refusal } from '../core/kernel/refusals.ts'
import { misfit } from './statuses.ts'

/** The largest body, in bytes: a long note is a hundredth of it. */
export const LARGEST = 2 * 1024 * 1024

/** A sender of too much is heard out this far, unkept, for most read the answer only after that. */
const HEARD_OUT = 16 * LARGEST

/** How deep a body may be nested; the contract's deepest is 8. */
export const DEEPEST = 40

/**
 * Reads a request's JSON; undefined when it has no body.
 *
 * @throws Refusal `too_large`; ORPCError `media_type`, `malformed_request`
 */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const text = await readText(request)
  if (text === '') return undefined
  if (!/^application\/json *(;|$)/iu.test(request.headers['content-type'] ?? ''))
    throw misfit('media_type')
  const body = parse(text)
  if (!isPlain(body)) throw misfit('malformed_request')
  return body
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  // Left halfway, the request must stay open, or the answer that says why would not arrive.
  const sent: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false })
  for await (const part of sent) {
    size += part.length
    if (size <= LARGEST) parts.push(part)
    else if (size > HEARD_OUT) break
  }
  if (size > LARGEST) throw new Refusal('too_large')
  return Buffer.concat(parts).toString('utf8')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw misfit('malformed_request')
  }
}

/** Not too deep, and without a key that would reach an object's prototype once it is copied. */
export function isPlain(body: unknown): boolean {
  const open: (readonly [unknown, number])[] = [[body, 0]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, depth] = next
    if (typeof value !== 'object' || value === null) continue
    if (depth >= DEEPEST || Object.hasOwn(value, '__proto__')) return false
    for (const inner of Object.values(value)) open.push([inner, depth + 1])
  }
  return true
}
