import { appendEntries, type Entry } from './access/index.ts'
import type { Writer } from './database/handles.ts'

/** How long the audit entry of a look may wait before it is on disk. */
const WAIT = 1000

/** Audit entries of requests that changed nothing, on their way to the log. */
export interface Looks {
  readonly add: (entry: Entry) => void
  /** Writes what waits, first of all, within a transaction that is open already. */
  readonly write: (db: Writer) => void
  /** Forgets what `write` wrote: the transaction was kept. */
  readonly written: () => void
  /** How many wait. */
  readonly waiting: () => number
  readonly stop: () => void
}

/**
 * Gathers the entries of looks, so that opening a record does not wait for the disk: they go out
 * with the next write, when the log itself is read, within a second, or at the close.
 *
 * @param flush runs a transaction in which `write` is called
 */
export function gatherLooks(flush: () => void): Looks {
  let pending: Entry[] = []
  let timer: NodeJS.Timeout | undefined
  const flushSoon = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      try {
        flush()
      } catch {
        // The entries are kept: a full disk is told to whoever writes next, and must not end the program.
        flushSoon()
      }
    }, WAIT)
  }
  return {
    add: (entry) => {
      pending.push(entry)
      flushSoon()
    },
    write: (db) => appendEntries(db, pending),
    written: () => {
      pending = []
      clearTimeout(timer)
      timer = undefined
    },
    waiting: () => pending.length,
    stop: () => clearTimeout(timer),
  }
}
