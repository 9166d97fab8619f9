import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ask, type Office } from '../../../core/ask.ts'
import type { BoardEntry } from '../../../core/appointments/contract.ts'
import { dateTimeOf } from '../../../core/kernel/dates.ts'
import { newId, type DocumentId } from '../../../core/kernel/ids.ts'
import { migrate } from '../../../core/database/migrate.ts'
import { openDatabase } from '../../../core/database/open.ts'
import { listeners, offers } from '../../../core/router.ts'
import { openTransactions } from '../../../core/transactions.ts'
import { steps } from '../../../migrations/index.ts'
import { TEST_KEY, testPractice } from '../../support/practice.ts'
import { asked } from '../appointments/asking.ts'

const DAY = { from: '2026-03-02', to: '2026-03-02' }

/** A practice whose disk the test can fill: SQLite then says what it says when there is no room. */
function practiceOnSmallDisk() {
  const t = testPractice()
  t.practice.close()
  const database = openDatabase(t.file, TEST_KEY)
  const { connection } = database
  const clock = () => t.clock.now
  const transactions = openTransactions(connection, clock)
  const office: Office = { offers, listeners, transactions, clock }
  const as = (path: string, input: unknown) => ask(office, path, input, { token: t.token('owner') })
  const pages = () => Number(connection.pragma('page_count', { simple: true }))
  return {
    ...{ t, as },
    fill: () => connection.pragma(`max_page_count = ${pages()}`),
    makeRoom: () => connection.pragma(`max_page_count = ${pages() + 10_000}`),
    close: () => {
      transactions.close()
      database.close()
      t.reopen()
    },
  }
}

test('a full disk refuses a booking whole, reading goes on, and so does booking once there is room', async () => {
  const disk = practiceOnSmallDisk()
  const { t, as } = disk
  const book = (quarter: number) =>
    as('appointments.book', {
      ...asked(t, dateTimeOf('2026-03-02', 540 + quarter * 15), { minutes: 15 }),
      notes: 'x'.repeat(3000),
    })
  disk.fill()
  const answered: unknown[] = []
  const refused: unknown[] = []
  for (let quarter = 0; quarter < 12; quarter += 1)
    await book(quarter).then(
      (entry) => answered.push(entry),
      (error: unknown) => refused.push(error),
    )
  expect(refused.length).toBeGreaterThan(0)
  for (const error of refused)
    expect(error).toMatchObject({ name: 'DatabaseFault', code: 'disk_full' })
  expect(await as('appointments.list', DAY)).toEqual(answered)
  disk.makeRoom()
  const more = (await book(16)) as BoardEntry
  expect(await as('appointments.list', DAY)).toEqual([...answered, more])
  expect(await as('access.verifyAudit', {})).toMatchObject({ whole: true })
  disk.close()
})

test('a full disk stops a file halfway, and it goes on from there once there is room', async () => {
  const disk = practiceOnSmallDisk()
  const { t, as } = disk
  const content = Buffer.from('plain text '.repeat(40_000))
  const id = newId<DocumentId>(t.clock.now)
  const file = {
    ...{ id, patientId: t.maria, name: 'Letter', kind: 'letter', bytes: content.length },
    sha256: createHash('sha256').update(content).digest('hex'),
  }
  const piece = (from: number) => ({
    ...{ id, from, content: content.subarray(from, from + 100_000).toString('base64') },
  })
  await as('documents.add', file)
  await as('documents.append', piece(0))
  disk.fill()
  await expect(as('documents.append', piece(100_000))).rejects.toMatchObject({ code: 'disk_full' })
  disk.makeRoom()
  expect(await as('documents.add', file)).toEqual({ received: 100_000, isFinished: false })
  for (let from = 100_000; from < content.length; from += 100_000)
    await as('documents.append', piece(from))
  expect(await as('documents.finish', { id })).toMatchObject({ bytes: content.length })
  disk.close()
})

test('a full disk stops a schema step before it changes anything', () => {
  const t = testPractice()
  t.practice.close()
  const { connection, close } = openDatabase(t.file, TEST_KEY)
  const size = Number(connection.pragma('page_count', { simple: true }))
  const large = {
    version: steps.length + 1,
    name: 'large',
    sql: `create table large (text text) strict; insert into large values (hex(zeroblob(${size * 4096})))`,
  }
  connection.pragma(`max_page_count = ${size}`)
  const run = () => migrate(connection, t.file, undefined, [...steps, large])
  expect(run).toThrow(expect.objectContaining({ code: 'disk_full' }))
  expect(connection.pragma('user_version', { simple: true })).toBe(steps.length)
  expect(
    connection.prepare("select 1 from sqlite_schema where name = 'large'").get(),
  ).toBeUndefined()
  close()
  expect(readFileSync(`${t.file}.before-${steps.length}`).length).toBeGreaterThan(0)
  t.reopen()
})
