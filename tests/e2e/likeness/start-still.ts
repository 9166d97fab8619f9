import { join } from 'node:path'
import { startProgram, type RunningHost } from '../fixtures/host.ts'

/** Starts a host whose clock stands still. */
export const startStill = (folder: string, ...words: readonly string[]): Promise<RunningHost> =>
  startProgram(join(import.meta.dirname, 'still-host.ts'), '--data', folder, ...words)
