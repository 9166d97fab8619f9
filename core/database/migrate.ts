import type Database from 'better-sqlite3-multiple-ciphers'
import { rmSync } from 'node:fs'
import { steps, type Step } from '../../migrations/index.ts'
import { DatabaseFault, faultOf } from './faults.ts'

/**
 * Runs the steps that a database lacks, each in one transaction that also sets `user_version`.
 * A copy (encrypted with the same key) is kept beside the file before the first step of an
 * existing database.
 *
 * @param onStep hears the name of each step before it runs
 * @throws DatabaseFault `newer` when the file knows more steps than the program, `migration_failed`
 */
export function migrate(
  connection: Database.Database,
  file: string,
  onStep: (name: string) => void = () => undefined,
  known: readonly Step[] = steps,
): void {
  const present = Number(connection.pragma('user_version', { simple: true }))
  const missing = known.filter((step) => step.version > present)
  if (present > (known.at(-1)?.version ?? 0)) throw new DatabaseFault('newer')
  if (present > 0 && missing.length > 0) keepCopy(connection, `${file}.before-${present}`)
  for (const step of missing) {
    onStep(step.name)
    run(connection, step)
  }
}

function run(connection: Database.Database, step: Step): void {
  try {
    connection
      .transaction(() => {
        connection.exec(step.sql)
        connection.pragma(`user_version = ${step.version}`)
      })
      .immediate()
  } catch (error) {
    const fault = faultOf(error)
    throw fault?.code === 'disk_full' ? fault : new DatabaseFault('migration_failed', error)
  }
}

function keepCopy(connection: Database.Database, copy: string): void {
  rmSync(copy, { force: true })
  connection.prepare('vacuum into ?').run(copy)
}
