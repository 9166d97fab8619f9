import { parseArgs } from 'node:util'

/** How large a practice is measured. */
export interface Size {
  readonly patients: number
  readonly appointments: number
}

/**
 * Reads the command line: `--patients N` and `--appointments N`.
 *
 * @throws Error for an unknown option or a size that cannot be measured
 */
export function readOptions(words: readonly string[]): Size {
  const { values } = parseArgs({
    args: [...words],
    options: {
      patients: { type: 'string', default: '200000' },
      appointments: { type: 'string', default: '1000000' },
    },
  })
  return {
    patients: sizeOf('patients', values.patients, 1000),
    appointments: sizeOf('appointments', values.appointments, 10_000),
  }
}

function sizeOf(name: string, word: string, least: number): number {
  const size = Number(word)
  if (Number.isInteger(size) && size >= least) return size
  throw new Error(`--${name} needs a whole number of ${least} or more, not "${word}".`)
}
