import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import type { RequestContext } from './router.ts'

/**
 * The strictest policy that the screens work under: nothing from elsewhere, no script but ours.
 * Styles may be inline, for calendars and menus are placed by computed positions.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  'frame-src blob:',
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What every answer says, whatever it carries. */
export const securityHeaders = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
} as const

/** Puts the headers on an answer that every answer has. Answers are not kept unless said later. */
export function protect(response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  response.setHeader('cache-control', 'no-store')
}

/** Who asks, by the headers that windows and programs send. */
export const callerOf = (headers: IncomingHttpHeaders): RequestContext => ({
  token: bearerOf(headers.authorization),
  idempotencyKey: singleOf(headers['idempotency-key']),
})

const bearerOf = (authorization: string | undefined) =>
  /^bearer +(\S+) *$/iu.exec(authorization ?? '')?.[1] ?? null

const singleOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
