import { expect, test } from 'vitest'
import { leftColumns, movedTables } from '../../../core/merging/moved.ts'
import { testPractice } from '../../support/practice.ts'

interface Reference {
  readonly place: string
}

const REFERENCES = `select m.name || '.' || f."from" as place
  from sqlite_schema as m join pragma_foreign_key_list(m.name) as f
  where m.type = 'table' and f."table" = 'patients' order by place`

test('every column that names a patient is moved by a merge, or left on purpose', () => {
  const t = testPractice()
  const places = t.peek((db) =>
    db
      .prepared<Reference>(REFERENCES)
      .all()
      .map((row) => row.place),
  )
  const moved = movedTables.map(({ table, column }) => `${table}.${column}`)
  expect(places).toEqual([...moved, ...leftColumns].toSorted())
})

const KEYS = `select group_concat(name, ',' order by pk) as key
  from pragma_table_info(?) where pk > 0`

test('moved rows are named by the key of their table', () => {
  const t = testPractice()
  for (const { table, key } of movedTables.filter((each) => each.table !== 'patients'))
    expect(t.peek((db) => db.prepared(KEYS).one(table))).toEqual({ key: key.join(',') })
})
