import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { CannotStart } from './cannot-start.ts'

/** What the host was started with. */
export interface HostOptions {
  /** The folder of the practice's records. */
  readonly folder: string
  /** 0 takes any free one. */
  readonly port: number
  readonly demo: boolean
  /** Synthea's CSV files to read in first. */
  readonly importSynthea: string | null
  readonly dropDigits: boolean
}

const known = {
  demo: { type: 'boolean' },
  'drop-digits': { type: 'boolean' },
  data: { type: 'string' },
  port: { type: 'string' },
  'import-synthea': { type: 'string' },
} as const

/** Where the host listens unless told otherwise. */
export const DEFAULT_PORT = 4810

/**
 * Reads the command line.
 *
 * @param words without the runtime and the program
 * @throws CannotStart for an unknown or malformed option
 */
export function readOptions(words: readonly string[], env = process.env): HostOptions {
  const values = parse(words)
  const demo = values.demo === true
  const synthea = values['import-synthea']
  return {
    folder:
      values.data === undefined
        ? join(userFolder(process.platform, env), demo ? 'demo' : 'practice')
        : resolve(values.data),
    port: values.port === undefined ? DEFAULT_PORT : portOf(values.port),
    demo,
    importSynthea: synthea === undefined ? null : resolve(synthea),
    dropDigits: values['drop-digits'] === true,
  }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: known }).values
  } catch (error) {
    throw new CannotStart(error instanceof Error ? error.message : 'An option is not known.')
  }
}

function portOf(word: string): number {
  if (/^\d{1,5}$/u.test(word) && Number(word) <= 65_535) return Number(word)
  throw new CannotStart(`--port needs a whole number from 0 to 65535, not "${word}".`)
}

/** Where programs of this account keep what is theirs, by the custom of the operating system. */
export function userFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  const home = env['HOME'] ?? homedir()
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Daysheet')
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Daysheet')
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'daysheet')
}
