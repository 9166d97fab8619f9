import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../core/database/open.ts'
import { steps } from '../../../migrations/index.ts'
import { testFolder } from '../../support/folder.ts'
import { TEST_KEY } from '../../support/practice.ts'

const program = join(import.meta.dirname, 'die-in-step.ts')

function schemaOf(file: string): { version: unknown; schema: unknown[] } {
  const { connection, close } = openDatabase(file, TEST_KEY)
  const schema = connection.prepare('select name, sql from sqlite_schema order by name').all()
  const version = connection.pragma('user_version', { simple: true })
  close()
  return { version, schema }
}

let made: ReturnType<typeof schemaOf> | undefined

/** The schema of a database that nobody interrupted. */
const whole = () => (made ??= schemaOf(join(testFolder(), 'whole.daysheet')))

test.each(steps.map(({ version, name }) => ({ version, name })))(
  'killed within step $version ($name), the next start completes what was begun',
  async ({ version }) => {
    const file = join(testFolder(), 'killed.daysheet')
    const child = spawn(process.execPath, [program, file, TEST_KEY, String(version)])
    expect(await once(child, 'close')).toEqual([null, 'SIGKILL'])
    expect(schemaOf(file)).toEqual(whole())
    const copy = `${file}.before-${version - 1}`
    expect(existsSync(copy)).toBe(version > 1)
    if (version > 1) expect(schemaOf(copy)).toEqual(whole())
  },
)
