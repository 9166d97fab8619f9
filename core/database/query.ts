import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Compilable,
  type CompiledQuery,
} from 'kysely'
import type { Tables } from './tables.ts'

/**
 * Builds typed SQL and runs nothing: a `Reader` or `Writer` does that, synchronously, so that no
 * other request can come between the statements of a transaction.
 */
export const query = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** A query as built, or compiled already. */
export type Query<Row> = Compilable<Row> | CompiledQuery<Row>

/** The SQL and the values of a query. */
export const compiled = <Row>(built: Query<Row>): CompiledQuery<Row> =>
  'compile' in built ? built.compile() : built
