import { appendEntries, type Entry } from './access/index.ts'
import type { Writer } from './database/handles.ts'
import type { SessionId } from './kernel/ids.ts'

/** How long the audit entry of a look may wait before it is on disk, in ms. */
const WAIT = 1000

/** How long (ms) and for how many requests one entry stands while somebody types: a word or two, no harvest. */
const TYPING = { within: 10_000, requests: 20 }

/** Audit entries of requests that changed nothing, on their way to the log. */
export interface Looks {
  /**
   * @param typing the session in which somebody types, for what is asked anew with each key: the
   *   first entry stands for the same action of the same session in the next ten seconds, as long as
   *   it is about the same patient or nobody
   */
  readonly add: (entry: Entry, typing?: SessionId | null) => void
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
  const isTold = typingTold()
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
    add: (entry, typing = null) => {
      if (typing !== null && isTold(entry, typing)) return
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

/** Says whether an entry of a moment ago tells already what a session does while somebody types. */
function typingTold(): (entry: Entry, session: SessionId) => boolean {
  const told = new Map<string, { at: number; requests: number }>()
  return ({ at, action, outcome, patientId }, session) => {
    for (const [name, one] of told) if (Math.abs(at - one.at) >= TYPING.within) told.delete(name)
    const name = [session, action, outcome, patientId].join(' ')
    const one = told.get(name)
    if (one && one.requests < TYPING.requests) {
      one.requests += 1
      return true
    }
    told.set(name, { at, requests: 1 })
    return false
  }
}
