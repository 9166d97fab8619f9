import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { handlesOver } from '../../../core/database/handles.ts'
import { openDatabase } from '../../../core/database/open.ts'
import { query } from '../../../core/database/query.ts'
import { onlyOnce } from '../../../core/database/answers.ts'
import { watchFeed } from '../../../core/database/feed.ts'
import { testFolder } from '../../support/folder.ts'
import { TEST_KEY } from '../../support/practice.ts'

function handles() {
  const { connection, close } = openDatabase(join(testFolder(), 'a.daysheet'), TEST_KEY)
  onTestFinished(close)
  return handlesOver(connection)
}

const secret = (name: string) => query.insertInto('secrets').values({ name, value: 'x' })
const names = query.selectFrom('secrets').select('name').orderBy('name')

test('a reader refuses statements that write, and writes nothing', () => {
  const { reader } = handles()
  const write = secret('a').returning('name')
  expect(() => reader.all(write)).toThrow(TypeError)
  expect(() => reader.prepared('delete from secrets').all()).toThrow(TypeError)
  expect(reader.all(names)).toEqual([])
})

test('a writer counts the rows that it touched', () => {
  const { writer, reader } = handles()
  expect(writer.run(secret('a'))).toBe(1)
  expect(writer.execute('update secrets set value = ? where name = ?', 'y', 'nobody')).toBe(0)
  expect(reader.one(names)).toEqual({ name: 'a' })
  expect([...reader.each(names)]).toEqual([{ name: 'a' }])
})

test('values are never read as SQL', () => {
  const { writer, reader } = handles()
  const name = "x'); drop table secrets;--"
  writer.run(secret(name))
  expect(reader.all(names)).toEqual([{ name }])
})

test('a request that comes twice is done once and answered alike', () => {
  const { writer } = handles()
  const key = { userId: 'u', path: 'p', key: 'k', request: 'r' }
  let done = 0
  const work = () => ({ done: (done += 1) })
  expect(onlyOnce(writer, key, 0, work)).toEqual({ done: 1 })
  expect(onlyOnce(writer, key, 0, work)).toEqual({ done: 1 })
  expect(onlyOnce(writer, { ...key, userId: 'v' }, 0, work)).toEqual({ done: 2 })
  const other = () => onlyOnce(writer, { ...key, request: 'another' }, 0, work)
  expect(other).toThrow(expect.objectContaining({ code: 'key_reused' }))
})

test('the feed tells each written table once, and nothing when nothing was written', () => {
  const { writer, reader } = handles()
  const heard: string[][] = []
  const feed = watchFeed(reader)
  const stop = feed.listen(({ tables }) => heard.push([...tables]))
  const payer = (id: string) =>
    writer.execute('insert into payers values (?, ?, null, 1, 0, 0, 1)', id, 'A payer')
  payer('a')
  payer('b')
  feed.publish()
  feed.publish()
  stop()
  payer('c')
  feed.publish()
  expect(heard).toEqual([['payers']])
})
