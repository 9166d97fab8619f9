import Database from 'better-sqlite3-multiple-ciphers'
import { DatabaseFault, sqliteCode } from './faults.ts'

/** A lock that is held. */
export interface Lock {
  readonly release: () => void
}

/**
 * Takes the lock that only one program may hold. It is a lock of the operating system on an empty
 * file (an exclusive transaction that stays open), so that it ends with the program however that
 * ends, and can never be stale.
 *
 * @throws DatabaseFault `in_use`, `unwritable`
 */
export function holdLock(file: string): Lock {
  try {
    const connection = new Database(file, { timeout: 0 })
    try {
      connection.pragma('journal_mode = memory')
      connection.exec('begin exclusive')
    } catch (error) {
      connection.close()
      throw error
    }
    return { release: () => void connection.close() }
  } catch (error) {
    const busy = sqliteCode(error)?.startsWith('SQLITE_BUSY') === true
    throw new DatabaseFault(busy ? 'in_use' : 'unwritable', error)
  }
}
