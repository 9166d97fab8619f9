import { randomUUID } from 'node:crypto'
import type { Journal } from './journal.ts'

/** Journals a bug and says what a person is told about it. */
export function tellBug(journal: Journal, where: string, error: unknown): string {
  const reference = randomUUID().slice(0, 8)
  journal.bug(where, reference, error)
  return `Daysheet stopped by a fault of its own. Reference ${reference}.`
}

/**
 * Ends the program after an error that nobody caught. The runtime would print its text, in which a
 * patient's name may stand.
 */
export function keepSilentAboutBugs(journal: Journal): void {
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${tellBug(journal, 'uncaught', error)}\n`)
    process.exit(1)
  })
}
