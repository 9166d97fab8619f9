import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { countOf, inWords, type Taken } from './counted.ts'

const file = join(import.meta.dirname, '../../../docs/steps.md')

/** `DAYSHEET_STEPS=write` writes the table (`npm run steps`); otherwise it is only compared. */
const isWriting = process.env['DAYSHEET_STEPS'] === 'write'

/** A task of the desk, and the most steps that it may take. */
export interface Task {
  readonly name: string
  readonly limit: number
}

/**
 * Holds a task against its limit and against the committed table: a count that grows fails here, one
 * that falls asks to be written down.
 */
export function settleTask({ name, limit }: Task, taken: readonly Taken[]): void {
  const count = countOf(taken)
  expect(count, `steps of “${name}”`).toBeLessThanOrEqual(limit)
  if (isWriting) writeRow(name, `| ${name} | ${limit} | ${count} | ${inWords(taken)} |`)
  else expect(rowOf(name), 'docs/steps.md; `npm run steps` writes it').toEqual({ limit, count })
}

function rowOf(name: string): { limit: number; count: number } | null {
  const cells = linesOf().map((line) => line.split('|').map((cell) => cell.trim()))
  const row = cells.find(([, task]) => task === name)
  return row ? { limit: Number(row[2]), count: Number(row[3]) } : null
}

function writeRow(name: string, row: string): void {
  const lines = linesOf()
  const at = lines.findIndex((line) => line.split('|')[1]?.trim() === name)
  if (at < 0) throw new Error(`docs/steps.md has no line for “${name}”.`)
  writeFileSync(file, lines.with(at, row).join('\n'))
}

const linesOf = () => readFileSync(file, 'utf8').split('\n')
