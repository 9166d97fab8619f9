import type { Insertable } from 'kysely'
import type { Writer } from './handles.ts'
import type { Tables } from './tables.ts'

/** Inserts rows of one table through one prepared statement; every row names the same columns in the same order. */
export type RowInsert<Table extends keyof Tables> = (row: Insertable<Tables[Table]>) => void

/**
 * Prepares an insert for many rows: importers and generators write hundreds of thousands, for
 * which building each statement anew would take most of the time.
 */
export function inserter<Table extends keyof Tables>(db: Writer, table: Table): RowInsert<Table> {
  let statement = ''
  return (row) => {
    const columns = Object.keys(row)
    statement ||= `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`
    db.execute(statement, ...Object.values(row))
  }
}
