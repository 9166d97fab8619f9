import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'

const top = join(import.meta.dirname, '..')

/** The built host; null before `npm run build`. */
export const builtHost = [join(top, 'dist', 'host', 'main.js')].find(existsSync) ?? null

/** A host in a process of its own. */
export interface HostProcess {
  readonly child: ChildProcess
  /** Resolves once it says where it is. */
  readonly port: Promise<number>
  readonly stop: () => Promise<void>
}

/** Starts the built host, or the sources where nothing is built, on a free port. */
export function startHost(words: readonly string[]): HostProcess {
  const main = builtHost ?? join(top, 'host', 'main.ts')
  const child = spawn(process.execPath, [main, '--port', '0', ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  return {
    child,
    port: portSaidBy(child),
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

function portSaidBy(child: ChildProcess): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  let said = ''
  child.stdout?.on('data', (part: Buffer) => {
    said += part.toString()
    const port = /Daysheet is at http:\/\/127\.0\.0\.1:(\d+)/u.exec(said)?.[1]
    if (port !== undefined) resolve(Number(port))
  })
  child.once('close', () => {
    reject(new Error(`The host ended before it listened:\n${said}`))
  })
  return promise
}
