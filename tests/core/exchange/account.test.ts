import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { accountLines, accountTable } from '../../../core/practice.ts'
import { emptyPractice, messy } from './imports.ts'

async function messyAccount() {
  const { account } = await emptyPractice().practice.importSynthea(messy, { dropDigits: false })
  return account
}

test('the account on screen has the sums and names every row that was left out', async () => {
  const lines = accountLines(await messyAccount())
  expect(lines[0]).toMatch(/^file +rows +imported +merged +unchanged +skipped$/u)
  expect(lines).toContainEqual(expect.stringMatching(/^encounters\.csv +17 +5 +0 +0 +12$/u))
  expect(lines).toContain('  line 3: it overlaps another visit of the provider (line 2)')
  expect(lines).toContain('  1 × a stay of more than twelve hours is no appointment')
  expect(lines.at(-1)).toMatch(/^Providers who had visits but no hours.*: 1\.$/u)
})

test('the account as a table holds every row, lines and ids, and nobody by name', async () => {
  const account = await messyAccount()
  const text = Buffer.from(accountTable(account)).toString('utf8')
  const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true })
  expect(data[0]).toEqual(['file', 'line', 'id', 'outcome', 'why', 'detail'])
  expect(data).toHaveLength(1 + account.rows.length)
  expect(data).toContainEqual([
    'encounters.csv',
    '3',
    'enc-2',
    'skipped',
    'it overlaps another visit of the provider',
    'line 2',
  ])
  for (const name of ['Núñez', 'José', 'HYPERLINK', 'drop', 'Elm'])
    expect(text + accountLines(account).join('\n')).not.toContain(name)
})

test('progress tells file by file what is read and written', async () => {
  const steps: string[] = []
  const t = emptyPractice()
  await t.practice.importSynthea(messy, {
    dropDigits: false,
    onProgress: ({ step, file, rows }) => steps.push(`${step} ${file} ${rows}`),
  })
  expect(steps.slice(0, 5).every((step) => step.startsWith('reading'))).toBe(true)
  expect(steps.slice(5)).toEqual([
    'writing organizations.csv 2',
    'writing providers.csv 3',
    'writing payers.csv 3',
    'writing patients.csv 5',
    'writing encounters.csv 12',
  ])
})
