import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** What the desktop program was started with, and where it keeps things. */
export interface Place {
  /** The folder of the practice's records and of its wrapped key. */
  readonly folder: string
  /** The folder of this desk's own state: windows, caches. One running program each. */
  readonly userData: string
  readonly demo: boolean
  /** Synthea's CSV files to read in first. */
  readonly importSynthea: string | null
  readonly dropDigits: boolean
}

const options = {
  demo: { type: 'boolean' },
  'drop-digits': { type: 'boolean' },
  data: { type: 'string' },
  'import-synthea': { type: 'string' },
} as const

/**
 * Reads the command line. What it does not know belongs to Chromium and is left alone.
 *
 * @param words the command line without the executable
 * @param home the system's folder for this program's state
 */
export function placeOf(words: readonly string[], home: string): Place {
  const { values } = parseArgs({ args: [...words], options, strict: false })
  const demo = values.demo === true
  const named = text(values.data)
  const folder = named === null ? join(home, demo ? 'demo' : 'practice') : resolve(named)
  return {
    folder,
    userData: named === null && !demo ? home : join(folder, 'desktop'),
    demo,
    importSynthea: text(values['import-synthea']),
    dropDigits: values['drop-digits'] === true,
  }
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
