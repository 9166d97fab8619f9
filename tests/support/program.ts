import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { compiled } from './compiled.ts'

const main = resolve(import.meta.dirname, '../../host/main.ts')

/** A host process that ended. */
export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

/** A host that runs in a process of its own, from the sources. */
export interface HostProgram {
  readonly child: ChildProcess
  /** Waits for the line that says where it is. */
  readonly port: () => Promise<number>
  readonly ended: Promise<Ended>
}

/** Starts the host for the running test, which takes it along when it ends. */
export function startProgram(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): HostProgram {
  const child = spawn(process.execPath, [main, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...compiled, ...env },
  })
  const heard = { out: '', err: '' }
  const ready = Promise.withResolvers<number>()
  child.stdout.on('data', (part: Buffer) => {
    heard.out += part.toString()
    const port = /Daysheet is at http:\/\/127\.0\.0\.1:(\d+)/u.exec(heard.out)?.[1]
    if (port !== undefined) ready.resolve(Number(port))
  })
  child.stderr.on('data', (part: Buffer) => (heard.err += part.toString()))
  const ended = once(child, 'close').then(([code, signal]: unknown[]): Ended => {
    ready.reject(new Error(`The host ended before it was ready:\n${heard.out}${heard.err}`))
    return { code: code as number | null, signal: signal as NodeJS.Signals | null, ...heard }
  })
  // Whoever only waits for the end need not hear that it was never ready.
  ready.promise.catch(() => undefined)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return { child, port: () => ready.promise, ended }
}
