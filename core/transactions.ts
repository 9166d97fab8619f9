import type Database from 'better-sqlite3-multiple-ciphers'
import { sessionBook, type SessionBook } from './access/index.ts'
import { faultOf } from './database/faults.ts'
import { watchFeed, type Feed } from './database/feed.ts'
import { handlesOver, type Reader, type Writer } from './database/handles.ts'
import type { Clock } from './kernel/clock.ts'
import { gatherLooks, type Looks } from './looks.ts'

/** The one way to write, and what goes with every write: waiting looks, signs of life, the feed. */
export interface Transactions {
  readonly reader: Reader
  readonly feed: Feed
  readonly book: SessionBook
  /**
   * Keeps everything that `work` writes, or nothing of it.
   *
   * @throws DatabaseFault when the disk is full or the file damaged; whatever `work` throws
   */
  readonly run: <T>(work: (db: Writer) => T) => T
  /** Hands an audit entry of a look on; it is written soon (core/looks.ts). */
  readonly look: Looks['add']
  /** Writes what waits. */
  readonly flush: () => void
  /** Writes what waits and ends the timers, also when the writing fails. */
  readonly close: () => void
}

/** Opens the transactions of a connection. */
export function openTransactions(connection: Database.Database, clock: Clock): Transactions {
  const { reader, writer } = handlesOver(connection)
  const feed = watchFeed(reader)
  const book = sessionBook()
  const transaction = connection.transaction((work: (db: Writer) => unknown) => {
    looks.write(writer)
    const done = work(writer)
    book.touch(writer, clock())
    return done
  })
  const run = <T>(work: (db: Writer) => T): T => {
    try {
      const done = transaction.immediate(work) as T
      looks.written()
      feed.publish()
      return done
    } catch (error) {
      throw faultOf(error) ?? error
    }
  }
  const flush = () => {
    if (looks.waiting() > 0) run(() => undefined)
  }
  const looks = gatherLooks(flush)
  const close = () => {
    try {
      flush()
    } finally {
      looks.stop()
    }
  }
  return { reader, feed, book, run, look: (...look) => looks.add(...look), flush, close }
}
