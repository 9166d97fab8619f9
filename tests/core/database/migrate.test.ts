import type Database from 'better-sqlite3-multiple-ciphers'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrate } from '../../../core/database/migrate.ts'
import { openDatabase } from '../../../core/database/open.ts'
import { steps, type Step } from '../../../migrations/index.ts'
import { testFolder } from '../../support/folder.ts'
import { TEST_KEY } from '../../support/practice.ts'

const versionOf = (connection: Database.Database) =>
  connection.pragma('user_version', { simple: true })
const next = steps.length + 1
const good: Step = {
  version: next,
  name: 'good',
  sql: 'create table extra (id text primary key) strict',
}
const bad: Step = {
  version: next + 1,
  name: 'bad',
  sql: 'create table half (id text); insert into nowhere values (1)',
}

function opened() {
  const file = join(testFolder(), 'practice.daysheet')
  return { file, ...openDatabase(file, TEST_KEY) }
}

test('steps are numbered one by one', () => {
  expect(steps.map((step) => step.version)).toEqual(steps.map((_, at) => at + 1))
})

test('each step is told before it runs, and sets the version', () => {
  const told: string[] = []
  const { close, connection } = openDatabase(join(testFolder(), 'a.daysheet'), TEST_KEY, (name) =>
    told.push(name),
  )
  expect(told).toEqual(steps.map((step) => step.name))
  expect(versionOf(connection)).toBe(steps.length)
  close()
})

test('a failing step is taken back whole; the ones before it stay, and the copy opens', () => {
  const { connection, file, close } = opened()
  const run = () => migrate(connection, file, undefined, [...steps, good, bad])
  expect(run).toThrow(expect.objectContaining({ code: 'migration_failed' }))
  expect(versionOf(connection)).toBe(next)
  const half = connection.prepare("select name from sqlite_schema where name = 'half'").get()
  expect(half).toBeUndefined()
  close()
  const copy = openDatabase(`${file}.before-${steps.length}`, TEST_KEY)
  expect(versionOf(copy.connection)).toBe(steps.length)
  copy.close()
})

test('nothing is copied when nothing is to be done', () => {
  const { connection, file, close } = opened()
  migrate(connection, file)
  expect(existsSync(`${file}.before-${steps.length}`)).toBe(false)
  close()
})

test('a database of a newer program is refused, its bytes unchanged', () => {
  const { connection, file, close } = opened()
  connection.pragma(`user_version = ${next}`)
  close()
  const hash = () => createHash('sha256').update(readFileSync(file)).digest('hex')
  const before = hash()
  expect(() => openDatabase(file, TEST_KEY)).toThrow(expect.objectContaining({ code: 'newer' }))
  expect(hash()).toBe(before)
})

test('the schema is the committed one', async () => {
  const { connection, close } = opened()
  const rows = connection
    .prepare(
      "select sql from sqlite_schema where sql is not null and name not like 'patient_search_%' order by type, name",
    )
    .pluck()
    .all()
  close()
  await expect(`${rows.join(';\n\n')};\n`).toMatchFileSnapshot('schema.sql')
})
