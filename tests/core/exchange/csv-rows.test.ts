import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { coveragesOf } from '../../../core/exchange/synthea/coverage.ts'
import { Amount } from '../../../core/exchange/synthea/cells.ts'
import { readCsv } from '../../../core/exchange/synthea/csv-rows.ts'
import { zoneOfState } from '../../../core/exchange/synthea/states.ts'
import { Zone } from '../../../core/kernel/zones.ts'
import { testFolder } from '../../support/folder.ts'

const cell = fc
  .string({ unit: fc.constantFrom('a', 'é', '漢', ',', '"', '\n', ' ', '=', '1'), maxLength: 8 })
  .filter((text) => !text.includes('\r'))
const table = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 12 }))
  .chain(([width, height]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  )

test('whatever stands in a table is read back, each row with its line', async () => {
  const file = join(testFolder(), 'table.csv')
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      writeFileSync(file, Papa.unparse(rows, { newline: '\n' }) + '\n')
      const expected: [number, string[]][] = []
      let line = 1
      for (const row of rows) {
        if (row.some((text) => text !== '')) expected.push([line, row])
        line += 1 + row.join('').split('\n').length - 1
      }
      const found: [number, readonly string[]][] = []
      await readCsv(file, 'table.csv', (row) => found.push([row.line, row.cells]))
      expect(found).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

test('letters that a chunk of a large file cuts in two arrive whole, and lines keep their number', async () => {
  const file = join(testFolder(), 'large.csv')
  const rows = Array.from({ length: 20_000 }, (_, n) => `${n},Łódź é漢 ${'x'.repeat(n % 7)}`)
  writeFileSync(file, rows.join('\r\n'))
  let last = 0
  await readCsv(file, 'large.csv', ({ line, cells }) => {
    last = line
    expect(cells[1]?.startsWith('Łódź é漢')).toBe(true)
    expect(cells[0]).toBe(String(line - 1))
  })
  expect(last).toBe(20_000)
})

test('half a cent is rounded up, and what is no amount is refused', () => {
  const cents = (text: string) => Amount.safeParse(text).data
  expect(['0', '1', '10.004', '10.005', '10.0049', '0.995', '3798.09', '1.5'].map(cents)).toEqual([
    0, 100, 1_000, 1_001, 1_000, 100, 379_809, 150,
  ])
  for (const text of ['', '-1', '1e3', '1,5', 'NaN', '=1', '99999999999999'])
    expect(cents(text)).toBeUndefined()
})

test('the insurer of the last visit still holds; others held from first to last', () => {
  const visits = (text: string) =>
    Array.from(text, (payer, at) => ({
      payer: payer === '-' ? null : payer,
      on: `2020-01-0${at + 1}`,
    }))
  expect(coveragesOf(visits('AABBA'))).toEqual([
    { payer: 'A', from: '2020-01-05', to: null },
    { payer: 'B', from: '2020-01-03', to: '2020-01-04' },
  ])
  expect(coveragesOf(visits('AA-'))).toEqual([{ payer: 'A', from: '2020-01-01', to: '2020-01-02' }])
  expect(coveragesOf(visits('--'))).toEqual([])
  expect(coveragesOf([])).toEqual([])
})

test('states have the zone that most of them keep', () => {
  const zones = ['MA', 'TX', 'co', 'AZ', 'HI', 'PR', 'ZZ', null].map(zoneOfState)
  expect(zones).toEqual([
    'America/New_York',
    'America/Chicago',
    'America/Denver',
    'America/Phoenix',
    'Pacific/Honolulu',
    'America/Puerto_Rico',
    'America/New_York',
    'America/New_York',
  ])
  expect(zones.every((zone) => Zone.safeParse(zone).success)).toBe(true)
})
