import Database from 'better-sqlite3-multiple-ciphers'
import { handlesOver, type Reader } from '../core/database/handles.ts'
import type { LocalDate } from '../core/kernel/dates.ts'
import { BENCH_KEY } from './generate.ts'
import { middleOf, type Copy } from './stage.ts'

/** A second connection that only looks, beside the host that has the practice open. */
export interface Looker {
  readonly connection: Database.Database
  readonly reader: Reader
  readonly day: LocalDate
  readonly close: () => void
}

/** Looks into a copy with the settings that the practice opens it with. */
export function lookInto({ file }: Copy): Looker {
  const connection = new Database(file, { readonly: true })
  for (const setting of ["cipher = 'sqlcipher'", 'legacy = 4', `key = "x'${BENCH_KEY}'"`])
    connection.pragma(setting)
  connection.pragma('cache_size = -65536')
  const { reader } = handlesOver(connection)
  return { connection, reader, day: middleOf(reader), close: () => void connection.close() }
}
