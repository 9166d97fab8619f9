import Database from 'better-sqlite3-multiple-ciphers'
import { expect, onTestFinished, test } from 'vitest'
import { steps } from '../../../migrations/index.ts'

const DEPARTED = 'insert into departures values (?, ?, null, 5, 9, 1)'

test('departures that were noted before stand without a name; returns are not known', () => {
  const db = new Database(':memory:')
  onTestFinished(() => void db.close())
  const [before, step] = [steps.slice(0, 24), steps[24]]
  for (const { sql } of before) db.exec(sql)
  db.pragma('foreign_keys = off')
  db.prepare(DEPARTED).run('left', 7)
  db.prepare(DEPARTED).run('still here', null)
  db.exec(step?.sql ?? '')
  expect(db.prepare('select * from departure_steps').all()).toEqual([
    { appointment_id: 'left', position: 0, at: 7, noted_by: null, left_at: 7, undoes: null },
  ])
})
