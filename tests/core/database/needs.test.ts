import Database from 'better-sqlite3-multiple-ciphers'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrate } from '../../../core/database/migrate.ts'
import { steps } from '../../../migrations/index.ts'
import { testFolder } from '../../support/folder.ts'

test('the one kind that a type needed becomes its first need', () => {
  const file = join(testFolder(), 'old.daysheet')
  const connection = new Database(file)
  migrate(connection, file, undefined, steps.slice(0, 10))
  const insert = connection.prepare(
    `insert into appointment_types values (?, 'X', 'blue', 30, 15, 60, 0, 0, '[]', ?, 0, 0, 1, 0, 0, 1)`,
  )
  insert.run('plain', null)
  insert.run('roomed', 'room')
  migrate(connection, file)
  const needs = connection.prepare('select id, needs from appointment_types order by id').all()
  connection.close()
  expect(needs).toEqual([
    { id: 'plain', needs: '[]' },
    { id: 'roomed', needs: '[{"kind":"room","category":null,"late":false}]' },
  ])
})
