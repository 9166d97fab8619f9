import Database from 'better-sqlite3-multiple-ciphers'
import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseFault, faultOf } from './faults.ts'
import { makePrivateFolder } from './folder.ts'
import { holdLock } from './lock.ts'
import { migrate } from './migrate.ts'

/** `Days` in ASCII: marks the file as ours (SQLite's application_id). */
const APPLICATION_ID = 0x44617973

/** 32 random bytes as 64 hexadecimal digits. */
export type DatabaseKey = string

/** An open database and what gives it back. */
export interface OpenDatabase {
  readonly connection: Database.Database
  readonly close: () => void
}

/**
 * Opens the encrypted database, or makes it where there is no file yet, and brings its schema up
 * to date. One program at a time may have it.
 *
 * @param onStep hears the name of each migration before it runs
 * @throws DatabaseFault `wrong_key`, `newer`, `foreign`, `in_use`, `unwritable`, `damaged`, `migration_failed`
 */
export function openDatabase(
  file: string,
  key: DatabaseKey,
  onStep?: (name: string) => void,
): OpenDatabase {
  if (!/^[0-9a-f]{64}$/u.test(key)) throw new DatabaseFault('wrong_key')
  makePrivateFolder(dirname(file))
  const lock = holdLock(`${file}.lock`)
  try {
    const isNew = !existsSync(file)
    if (!isNew && isPlain(file)) throw new DatabaseFault('foreign')
    const connection = connect(file, key)
    try {
      claim(connection, isNew)
      migrate(connection, file, onStep)
    } catch (error) {
      connection.close()
      throw error
    }
    return {
      connection,
      close: () => {
        connection.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw faultOf(error) ?? error
  }
}

/** True for an SQLite file without encryption: ours begins with a random salt instead. */
function isPlain(file: string): boolean {
  const start = Buffer.alloc(15)
  const opened = openSync(file, 'r')
  readSync(opened, start, 0, start.length, 0)
  closeSync(opened)
  return start.toString('latin1') === 'SQLite format 3'
}

function connect(file: string, key: DatabaseKey): Database.Database {
  const connection = new Database(file)
  connection.pragma("cipher = 'sqlcipher'")
  connection.pragma('legacy = 4')
  connection.pragma(`key = "x'${key}'"`)
  try {
    connection.pragma('user_version')
    configure(connection)
  } catch (error) {
    connection.close()
    throw error
  }
  return connection
}

/** WAL with FULL: an answered booking survives a power cut. Spilling to disk would be plain text, hence memory. */
function configure(connection: Database.Database): void {
  connection.pragma('journal_mode = wal')
  connection.pragma('synchronous = full')
  connection.pragma('foreign_keys = on')
  connection.pragma('temp_store = memory')
  connection.pragma('cache_size = -65536')
  connection.pragma('busy_timeout = 2000')
  connection.pragma('trusted_schema = off')
}

function claim(connection: Database.Database, isNew: boolean): void {
  const found = connection.pragma('application_id', { simple: true })
  if (found === APPLICATION_ID) return
  const tables = connection.prepare('select count(*) from sqlite_schema').pluck().get()
  if (!isNew && tables !== 0) throw new DatabaseFault('foreign')
  connection.pragma(`application_id = ${APPLICATION_ID}`)
}
