import Database from 'better-sqlite3-multiple-ciphers'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../core/database/open.ts'
import { testFolder } from '../../support/folder.ts'
import { TEST_KEY } from '../../support/practice.ts'

const OTHER_KEY = 'cd'.repeat(32)
const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

function madeDatabase(): string {
  const file = join(testFolder(), 'practice.daysheet')
  openDatabase(file, TEST_KEY).close()
  return file
}

test('commits wait for the disk, references are checked, and nothing spills to a plain file', () => {
  const { connection, close } = openDatabase(join(testFolder(), 'a.daysheet'), TEST_KEY)
  const pragma = (name: string) => connection.pragma(name, { simple: true })
  expect(pragma('journal_mode')).toBe('wal')
  expect(pragma('synchronous')).toBe(2)
  expect(pragma('foreign_keys')).toBe(1)
  expect(pragma('temp_store')).toBe(2)
  expect(pragma('cipher')).toBe('sqlcipher')
  close()
})

test('a wrong key is refused and the file stays as it was', () => {
  const file = madeDatabase()
  const before = hashOf(file)
  expect(() => openDatabase(file, OTHER_KEY)).toThrow(
    expect.objectContaining({ code: 'wrong_key' }),
  )
  expect(() => openDatabase(file, 'not a key')).toThrow(
    expect.objectContaining({ code: 'wrong_key' }),
  )
  expect(hashOf(file)).toBe(before)
  openDatabase(file, TEST_KEY).close()
})

test('the refusal of a key does not contain it', () => {
  const file = madeDatabase()
  const refuse = () => openDatabase(file, OTHER_KEY)
  expect(refuse).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining(OTHER_KEY) as string }),
  )
})

test('a plain SQLite file of another program is refused and kept', () => {
  const file = join(testFolder(), 'other.db')
  const other = new Database(file)
  other.exec('create table notes (text)')
  other.close()
  const before = hashOf(file)
  expect(() => openDatabase(file, TEST_KEY)).toThrow(expect.objectContaining({ code: 'foreign' }))
  expect(hashOf(file)).toBe(before)
})

test('a file that is no database is refused and kept', () => {
  const file = join(testFolder(), 'letter.txt')
  writeFileSync(file, 'Dear patient, '.repeat(1000))
  const before = hashOf(file)
  expect(() => openDatabase(file, TEST_KEY)).toThrow(expect.objectContaining({ code: 'wrong_key' }))
  expect(hashOf(file)).toBe(before)
})

test('a file cut in the middle is never taken for an empty practice', () => {
  const file = madeDatabase()
  truncateSync(file, 8192)
  expect(() => openDatabase(file, TEST_KEY)).toThrow(
    expect.objectContaining({ name: 'DatabaseFault' }),
  )
  expect(existsSync(file)).toBe(true)
})

test('one program at a time has the file, and the next one gets it after the close', () => {
  const file = join(testFolder(), 'a.daysheet')
  const first = openDatabase(file, TEST_KEY)
  expect(() => openDatabase(file, TEST_KEY)).toThrow(expect.objectContaining({ code: 'in_use' }))
  first.close()
  openDatabase(file, TEST_KEY).close()
})

test('a folder that cannot be made is told apart', () => {
  const blocker = join(testFolder(), 'a file')
  writeFileSync(blocker, '')
  expect(() => openDatabase(join(blocker, 'in', 'a.daysheet'), TEST_KEY)).toThrow(
    expect.objectContaining({ code: 'unwritable' }),
  )
})

test('a clean close leaves no write log behind', () => {
  const file = madeDatabase()
  const left = readdirSync(join(file, '..')).sort()
  expect(left).toEqual(['practice.daysheet', 'practice.daysheet.lock'])
})

test.runIf(process.platform === 'linux')(
  'a file system that takes no folders is refused, not asked for ever',
  () => {
    expect(() => openDatabase('/proc/daysheet/in/a.daysheet', TEST_KEY)).toThrow(
      expect.objectContaining({ code: 'unwritable' }),
    )
  },
)
