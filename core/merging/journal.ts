import type { Reader, Writer } from '../database/handles.ts'
import type { MergeId } from '../kernel/ids.ts'

/** Columns of a row with their values, as SQLite has them. */
export type Values = Readonly<Record<string, string | number | null>>

/** A row that a merge changed. */
export interface ChangedRow {
  readonly table: string
  readonly key: Values
  readonly before: Values
  readonly after: Values
}

const KEEP = `insert into merge_rows (merge_id, position, table_name, row_key, before, after)
  select ?, coalesce(max(position) + 1, 0), ?, ?, ?, ? from merge_rows where merge_id = ?`

/**
 * Changes a row as part of a merge, and keeps how it was. Names of tables and columns come from
 * this module, never from a request.
 */
export function changeRow(
  db: Writer,
  id: MergeId,
  { table, key, before, after }: ChangedRow,
): void {
  const json = [key, before, after].map((values) => JSON.stringify(values))
  db.execute(KEEP, id, table, ...json, id)
  update(db, table, key, after)
}

function update(db: Writer, table: string, key: Values, to: Values): void {
  const set = Object.keys(to).map((column) => `${column} = ?`)
  const sql = `update ${table} set ${set.join(', ')} where ${matching(key)}`
  db.execute(sql, ...Object.values(to), ...Object.values(key))
}

const matching = (values: Values): string =>
  Object.keys(values)
    .map((column) => `${column} is ?`)
    .join(' and ')

interface Row {
  readonly table: string
  readonly key: string
  readonly before: string
  readonly after: string
}

const ROWS = `select table_name as "table", row_key as key, before, after from merge_rows
  where merge_id = ? order by position desc`

/** The rows that a merge changed, the last one first. The JSON was made by `changeRow`. */
export const changedRows = (db: Reader, id: MergeId): ChangedRow[] =>
  db
    .prepared<Row>(ROWS)
    .all(id)
    .map(({ table, key, before, after }) => ({
      table,
      key: JSON.parse(key) as Values,
      before: JSON.parse(before) as Values,
      after: JSON.parse(after) as Values,
    }))

/** True while a row is as the merge left it. */
export function stands(db: Reader, { table, key, after }: ChangedRow): boolean {
  const sql = `select 1 as one from ${table} where ${matching(key)} and ${matching(after)}`
  const row = db.prepared<{ one: number }>(sql).one(...Object.values(key), ...Object.values(after))
  return row !== undefined
}

/** Makes a row what it was before the merge. */
export const restoreRow = (db: Writer, { table, key, before }: ChangedRow): void =>
  update(db, table, key, before)
