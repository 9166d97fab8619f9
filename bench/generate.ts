import { createHash } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3-multiple-ciphers'
import { handlesOver } from '../core/database/handles.ts'
import { openDatabase } from '../core/database/open.ts'
import { seeded } from '../core/demo/random.ts'
import { dateAt } from '../core/kernel/zones.ts'
import { steps } from '../migrations/index.ts'
import { bookedDates, bookWriter } from './book.ts'
import { furnishBench, ZONE } from './clinic.ts'
import type { Size } from './options.ts'
import { furnishPatients } from './people.ts'

/** The key of generated practices: there is nobody in them. */
export const BENCH_KEY = 'bd'.repeat(32)

/** Changes with the schema, so that a practice of an older one is generated anew. */
export const schemaMark = createHash('sha256')
  .update(steps.map((step) => step.sql).join('\n'))
  .digest('hex')
  .slice(0, 12)

/** Where benchmarks keep what they can use again. */
export const keepsake = (name: string) => join(tmpdir(), 'daysheet-bench', `${name}-${schemaMark}`)

/** The table that bare inserts go to: `appointments` with its indexes and rows, without triggers. */
export const TWIN = 'bench_twin'

/**
 * The folder of a generated practice; made once for each size and schema.
 *
 * @param say hears what takes long
 */
export function generatedPractice(size: Size, say: (line: string) => void): string {
  const folder = keepsake(`${size.patients}-${size.appointments}`)
  if (existsSync(folder)) return folder
  const draft = `${folder}.draft`
  rmSync(draft, { recursive: true, force: true })
  say(`Generating ${size.patients} patients and ${size.appointments} appointments …`)
  const began = performance.now()
  generate(join(draft, 'practice.daysheet'), size, say)
  renameSync(draft, folder)
  say(`  done in ${((performance.now() - began) / 1000).toFixed(0)} s, kept in ${folder}`)
  return folder
}

/** Without syncs and with a large cache: what breaks off is thrown away whole. */
function generate(file: string, size: Size, say: (line: string) => void): void {
  const { connection, close } = openDatabase(file, BENCH_KEY)
  connection.pragma('synchronous = off')
  connection.pragma('cache_size = -1500000')
  fill(connection, size, say)
  close()
}

function fill(connection: Database.Database, size: Size, say: (line: string) => void): void {
  const { writer } = handlesOver(connection)
  const now = Date.now()
  const random = seeded(1)
  const transact = <T>(work: () => T) => connection.transaction(work)()
  const clinic = transact(() => furnishBench(writer, random, now))
  const patients = transact(() => furnishPatients(writer, random, now, size.patients, clinic.payer))
  say('  patients are there')
  const dates = bookedDates(clinic.seats.length, size.appointments, dateAt(now, ZONE))
  const write = bookWriter(writer, random, clinic, patients, now)
  const months = Math.ceil(dates.length / 20)
  for (let month = 0; month < months; month += 1)
    transact(() => dates.slice(month * 20, month * 20 + 20).forEach(write))
  say('  appointments are there')
  transact(() => makeTwin(connection))
}

function makeTwin(connection: Database.Database): void {
  const made = connection
    .prepare<[], { sql: string }>(
      "select sql from sqlite_schema where tbl_name = 'appointments' and type in ('table', 'index') and sql is not null",
    )
    .all()
  for (const { sql } of made)
    connection.exec(
      sql
        .replace(/^create (table|index) (appointments\w*)/iu, (_, kind: string, name: string) =>
          kind.toLowerCase() === 'table' ? `create table ${TWIN}` : `create index bench_${name}`,
        )
        .replace(/ on appointments /iu, ` on ${TWIN} `),
    )
  connection.exec(`insert into ${TWIN} select * from appointments`)
}
