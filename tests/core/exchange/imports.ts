import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Writer } from '../../../core/database/handles.ts'
import { openPractice, type ImportAccount, type Practice } from '../../../core/practice.ts'
import { testFolder } from '../../support/folder.ts'
import { MONDAY, TEST_KEY, withDatabase } from '../../support/practice.ts'
import { onTestFinished } from 'vitest'

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'synthea')

/** A folder that imports as a whole, and one that does not. */
export const tidy = join(fixtures, 'tidy')
export const messy = join(fixtures, 'messy')

/** Names stay as they are in the files. */
export const plain = { dropDigits: false }

/** An empty practice; `rows` reads all of its records past the rules. */
export function emptyPractice() {
  const file = join(testFolder(), 'practice.daysheet')
  const held: { practice: Practice } = { practice: open(file) }
  onTestFinished(() => held.practice.close())
  const past = <T>(work: (db: Writer) => T): T => {
    held.practice.close()
    try {
      return withDatabase(file, work)
    } finally {
      held.practice = open(file)
    }
  }
  return {
    file,
    past,
    get practice() {
      return held.practice
    },
    rows: () => past(recordsOf),
  }
}

const open = (file: string) => openPractice({ file, key: TEST_KEY, clock: () => MONDAY })

/** What goes on writing although no record changes. */
const BOOKKEEPING = ['audit_log', 'audit_head', 'changes', 'sessions']

/** Every row of every table of records. */
export function recordsOf(db: Writer): Record<string, unknown[]> {
  const tables = db
    .prepared<{ name: string }>(
      `select name from pragma_table_list where schema = 'main' and type = 'table'`,
    )
    .all()
    .map((table) => table.name)
    .filter((name) => !name.startsWith('sqlite_') && !BOOKKEEPING.includes(name))
  return Object.fromEntries(
    tables.map((name) => [name, db.prepared(`select * from "${name}"`).all()]),
  )
}

/** A copy of the tidy folder in which a file is another one, or missing. */
export function spoilt(file: string, content: string | Uint8Array): string {
  const folder = join(testFolder(), 'synthea')
  cpSync(tidy, folder, { recursive: true })
  writeFileSync(join(folder, file), content)
  return folder
}

/** Rows of the account of a file as `line outcome why (detail)`. */
export const told = (account: ImportAccount, file: string): string[] =>
  account.rows
    .filter((row) => row.file === file)
    .map(({ line, outcome, why, detail }) =>
      [line, outcome, why ?? '', detail === null ? '' : `(${detail})`].join(' ').trim(),
    )

/** How many rows came to what, of a file. */
export function totals(account: ImportAccount, file: string) {
  const found = account.totals.find((each) => each.file === file)
  expect(found).toBeDefined()
  return found
}
