import { once } from 'node:events'
import type { Practice } from '../core/practice.ts'
import { portOf, serverOver } from './http.ts'
import type { Journal } from './journal.ts'
import type { Screens } from './screens.ts'

/** How long an answer that is under way may take when the host stops, in ms. */
const FAREWELL = 5_000

/** What is served, and where. */
export interface Serving {
  readonly practice: Practice
  readonly journal: Journal
  readonly screens: Screens
  /** 0 takes any free one. */
  readonly port: number
  readonly checkAnswers?: boolean
}

/** A host that listens. */
export interface RunningHost {
  readonly port: number
  /** Finishes what is under way and ends the streams; the practice stays open. */
  stop(): Promise<void>
}

/**
 * Serves a practice on this machine alone (127.0.0.1).
 *
 * @throws Error of the operating system when the port cannot be had: `EADDRINUSE`, `EACCES`
 */
export async function carry({ port, ...serving }: Serving): Promise<RunningHost> {
  const stopping = new AbortController()
  const server = serverOver({ ...serving, stopping: stopping.signal })
  server.listen({ host: '127.0.0.1', port })
  await once(server, 'listening')
  return {
    port: portOf(server),
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      stopping.abort()
      const cut = setTimeout(() => server.closeAllConnections(), FAREWELL)
      await closed
      clearTimeout(cut)
    },
  }
}
