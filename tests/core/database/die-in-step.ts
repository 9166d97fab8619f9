import Database from 'better-sqlite3-multiple-ciphers'
import { migrate } from '../../../core/database/migrate.ts'
import { steps } from '../../../migrations/index.ts'

/** A program that is killed at the end of one schema step, just before the step is kept. */
const [file = '', key = '', fatal = ''] = process.argv.slice(2)
const connection = new Database(file)
for (const pragma of ["cipher = 'sqlcipher'", 'legacy = 4', `key = "x'${key}'"`])
  connection.pragma(pragma)
connection.pragma('journal_mode = wal')
connection.pragma('application_id = 0x44617973')
connection.function('die', () => {
  process.kill(process.pid, 'SIGKILL')
})
const known = steps.map((step) =>
  step.version === Number(fatal) ? { ...step, sql: `${step.sql}; select die();` } : step,
)
migrate(connection, file, undefined, known)
