import type { IncomingMessage } from 'node:http'
import { misfit } from './statuses.ts'

/** The names by which a browser on this machine reaches the host. */
const NAMES = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Lets in who calls this host by its own address, and pages that it served itself. A site that
 * points its own name at this machine (DNS rebinding) fails by its Host, a page of another site
 * by its Origin.
 *
 * @param port the one that the host listens on
 * @throws ORPCError `wrong_host`, `foreign_origin`
 */
export function admit({ headers }: IncomingMessage, port: number): void {
  const hosts = NAMES.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]))
  if (!hosts.includes(headers.host?.toLowerCase() ?? '')) throw misfit('wrong_host')
  const { origin } = headers
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`))
    throw misfit('foreign_origin')
}
