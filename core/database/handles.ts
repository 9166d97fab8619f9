import type Database from 'better-sqlite3-multiple-ciphers'
import { compiled, type Query } from './query.ts'

/** A handle that can look and cannot write. */
export interface Reader {
  /** Every row of a query. */
  all<Row>(query: Query<Row>): Row[]
  /** The first row, or undefined. */
  one<Row>(query: Query<Row>): Row | undefined
  /** Rows one at a time, for results too large to hold. */
  each<Row>(query: Query<Row>): IterableIterator<Row>
  /** A statement written by hand, prepared once; rows are what `Row` says. */
  prepared<Row>(sql: string): PreparedQuery<Row>
}

/** A prepared statement that reads. */
export interface PreparedQuery<Row> {
  all(...values: readonly unknown[]): Row[]
  one(...values: readonly unknown[]): Row | undefined
}

/** A handle inside a transaction. */
export interface Writer extends Reader {
  /** Runs an insert, update or delete. @returns how many rows it touched */
  run(query: Query<unknown>): number
  /** Runs a hand-written insert, update or delete, prepared once. @returns how many rows it touched */
  execute(sql: string, ...values: readonly unknown[]): number
}

type Statement = Database.Statement

/** How many prepared statements are kept; screens use a few hundred different ones. */
const KEPT = 500

/** Handles over one connection that share its prepared statements. */
export function handlesOver(connection: Database.Database): { reader: Reader; writer: Writer } {
  const prepare = statementCache(connection)
  const reading = (sql: string) => readOnly(prepare(sql))
  // Rows are typed by the query that asked for them: this is the boundary where SQLite's values enter.
  const reader: Reader = {
    all: <Row>(built: Query<Row>) => rows<Row>(reading, built),
    one: <Row>(built: Query<Row>) => {
      const { sql, parameters } = compiled(built)
      return reading(sql).get(...parameters) as Row | undefined
    },
    each: <Row>(built: Query<Row>) => {
      const { sql, parameters } = compiled(built)
      return readOnly(connection.prepare(sql)).iterate(...parameters) as IterableIterator<Row>
    },
    prepared: <Row>(sql: string): PreparedQuery<Row> => ({
      all: (...values) => reading(sql).all(...values) as Row[],
      one: (...values) => reading(sql).get(...values) as Row | undefined,
    }),
  }
  const writer: Writer = {
    ...reader,
    all: (built) => rows(prepare, built),
    run: (built) => {
      const { sql, parameters } = compiled(built)
      return prepare(sql).run(...parameters).changes
    },
    execute: (sql, ...values) => prepare(sql).run(...values).changes,
  }
  return { reader, writer }
}

function rows<Row>(prepare: (sql: string) => Statement, built: Query<Row>): Row[] {
  const { sql, parameters } = compiled(built)
  return prepare(sql).all(...parameters) as Row[]
}

function readOnly(statement: Statement): Statement {
  if (!statement.readonly) throw new TypeError('A read may not write')
  return statement
}

function statementCache(connection: Database.Database): (sql: string) => Statement {
  const kept = new Map<string, Statement>()
  return (sql) => {
    const known = kept.get(sql)
    if (known) return known
    const statement = connection.prepare(sql)
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '')
    kept.set(sql, statement)
    return statement
  }
}
