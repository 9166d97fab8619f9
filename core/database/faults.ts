/**
 * Why a database cannot be opened, or not be written, with the sentence for the person who starts
 * Daysheet. None of them names a patient, a key or SQL.
 */
export const faults = {
  wrong_key: 'The key does not open this database. Nothing was changed.',
  newer:
    'This database was written by a newer version of Daysheet. Update Daysheet first; nothing was changed.',
  foreign: 'This file is not a Daysheet database. Nothing was changed.',
  in_use: 'This database is in use by another Daysheet program. Close that one first.',
  unwritable:
    'The folder of the practice cannot be read or written. Check its owner and rights, or choose another one with --data.',
  damaged: 'The database is damaged. It was left as it is; restore a backup.',
  disk_full: 'The disk is full. Nothing was changed; free some room and try again.',
  migration_failed:
    'Bringing the database up to date failed. It was left as it was, and a copy lies beside it.',
} as const

export type FaultCode = keyof typeof faults

/** The database itself is in the way, not what a person asked. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault'
  readonly code: FaultCode

  constructor(code: FaultCode, cause?: unknown) {
    super(faults[code], cause === undefined ? {} : { cause })
    this.code = code
  }
}

const BY_SQLITE: Record<string, FaultCode> = {
  SQLITE_NOTADB: 'wrong_key',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_FULL: 'disk_full',
  SQLITE_READONLY: 'unwritable',
  SQLITE_CANTOPEN: 'unwritable',
  SQLITE_PERM: 'unwritable',
  SQLITE_BUSY: 'in_use',
}

/** SQLite's error as a fault, or null where it is a bug of ours. */
export function faultOf(error: unknown): DatabaseFault | null {
  if (error instanceof DatabaseFault) return error
  const code = sqliteCode(error)
  const known = Object.entries(BY_SQLITE).find(([prefix]) => code?.startsWith(prefix))
  return known ? new DatabaseFault(known[1], error) : null
}

/** SQLite's own code of an error, such as `SQLITE_CONSTRAINT_TRIGGER`. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null
}
