import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyPractice, plain, recordsOf, spoilt, tidy, totals } from './imports.ts'

const HEADS = 'Id,START,STOP,PATIENT,ORGANIZATION,PROVIDER,ENCOUNTERCLASS,DESCRIPTION'
const BROKEN: [string, string, string | Uint8Array, object][] = [
  ['missing columns', 'encounters.csv', `${HEADS}\n`, { code: 'columns_missing', line: 1 }],
  ['no header', 'payers.csv', '', { code: 'columns_missing', line: 1 }],
  ['zero bytes', 'patients.csv', 'Id,\n\u0000PNG\n', { code: 'not_text', line: 2 }],
  ['UTF-16', 'patients.csv', Buffer.from('\ufeffId,BIRTHDATE', 'utf16le'), { code: 'not_text' }],
  ['an open quote', 'payers.csv', 'Id,NAME,PHONE\na,"b,\nc,d,\n', { code: 'quotes', line: 2 }],
]

test.each(BROKEN)(
  'a file with %s leaves the practice as it was',
  async (_, file, content, fault) => {
    const t = emptyPractice()
    const before = t.rows()
    const folder = spoilt(file, content)
    await expect(t.practice.importSynthea(folder, plain)).rejects.toMatchObject({
      name: 'ImportFault',
      file,
      ...fault,
    })
    expect(t.rows()).toEqual(before)
  },
)

test('a missing file is named, and so is one that is a folder', async () => {
  const t = emptyPractice()
  const folder = spoilt('README', '')
  rmSync(join(folder, 'payers.csv'))
  await expect(t.practice.importSynthea(folder, plain)).rejects.toThrow(
    'payers.csv: the file is not in the folder. Nothing was imported.',
  )
  await expect(t.practice.importSynthea(join(folder, 'no'), plain)).rejects.toMatchObject({
    code: 'missing',
    file: 'organizations.csv',
  })
})

test('a file is written as a whole or not at all', async () => {
  const t = emptyPractice()
  t.past((db) =>
    db.execute(`create trigger broken before insert on charges
      when (select count(*) from charges) = 2 begin select raise(abort, 'disk trouble'); end`),
  )
  await expect(t.practice.importSynthea(tidy, plain)).rejects.toThrow('disk trouble')
  const after = t.rows()
  expect(after['patients']).toHaveLength(3)
  for (const table of ['appointments', 'charges', 'appointment_history', 'appointment_types'])
    expect(after[table]).toEqual([])
  t.past((db) => db.execute('drop trigger broken'))
  const { account } = await t.practice.importSynthea(tidy, plain)
  expect(totals(account, 'encounters.csv')).toMatchObject({ imported: 4 })
  expect(totals(account, 'patients.csv')).toMatchObject({ unchanged: 3 })
  expect(t.past(recordsOf)['appointments']).toHaveLength(4)
})
