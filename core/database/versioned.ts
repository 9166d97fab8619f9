import type { Insertable } from 'kysely'
import { Refusal } from '../kernel/refusals.ts'
import type { Writer } from './handles.ts'
import type { Tables } from './tables.ts'
import type { Stamps } from './tables/stamps.ts'

/** Tables whose rows have an id and carry stamps. */
type Versioned = {
  [Name in keyof Tables]: Tables[Name] extends Stamps & { id: string | number } ? Name : never
}[keyof Tables]

/** The columns of a table that an insert must name, without its stamps. */
export type Content<Table extends Versioned> = Omit<Insertable<Tables[Table]>, keyof Stamps>

/**
 * Makes a row (version null) or changes the one whose version was read. Sent again after a lost
 * answer, it gives the same answer.
 *
 * @param now epoch ms
 * @returns the version that the row has now
 * @throws Refusal `not_found` for a change of no row, `stale` when the row moved on
 */
export function saveVersioned<Table extends Versioned>(
  db: Writer,
  table: Table,
  row: Content<Table> & { readonly id: string | number },
  version: number | null,
  now: number,
): number {
  const stored = db.prepared<StoredRow>(`select * from ${table} where id = ?`).one(row.id)
  if (!stored) {
    if (version !== null) throw new Refusal('not_found')
    return insert(db, table, row, now)
  }
  if (stored.version === version) return update(db, table, row, version, now)
  if (stored.version === (version ?? 0) + 1 && holds(stored, row)) return stored.version
  throw new Refusal('stale')
}

type Row = Readonly<Record<string, unknown>>
type StoredRow = Row & { readonly version: number }

const holds = (stored: StoredRow, row: Row): boolean =>
  Object.entries(row).every(([column, value]) => stored[column] === value)

/** Table and column names come from the types above, never from a request. */
function insert(db: Writer, table: string, row: Row, now: number): number {
  const columns = [...Object.keys(row), 'created_at', 'updated_at', 'version']
  const marks = columns.map(() => '?').join(', ')
  const sql = `insert into ${table} (${columns.join(', ')}) values (${marks})`
  db.execute(sql, ...Object.values(row), now, now, 1)
  return 1
}

function update(db: Writer, table: string, row: Row, version: number, now: number): number {
  const columns = [...Object.keys(row), 'updated_at', 'version']
  const sql = `update ${table} set ${columns.map((column) => `${column} = ?`).join(', ')} where id = ?`
  db.execute(sql, ...Object.values(row), now, version + 1, row['id'])
  return version + 1
}
